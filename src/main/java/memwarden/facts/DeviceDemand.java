package memwarden.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import memwarden.model.AddressRange;
import memwarden.model.ByteCount;
import memwarden.model.Capacity;
import memwarden.model.CapacityMode;
import memwarden.model.Endpoint;
import memwarden.model.EndpointDecoder;
import memwarden.model.Located;
import memwarden.model.Partition;
import memwarden.model.Truth;

/**
 * The memory of a device that its committed decoders map.
 *
 * @param decoders committed ones of which it is known how much each maps, by number; at least one
 */
public record DeviceDemand(Endpoint endpoint, List<EndpointDecoder> decoders) implements Measured {

    public DeviceDemand {
        decoders = List.copyOf(decoders);
    }

    /** What the committed decoders of a device map; empty if that is nothing, or not known. */
    public static Optional<DeviceDemand> of(Endpoint endpoint) {
        List<EndpointDecoder> mapping = endpoint.decoders().entries().stream()
                .filter(decoder -> decoder.committed() == Truth.YES && share(decoder).isPresent())
                .sorted(Comparator.comparingInt(EndpointDecoder::id)).toList();
        return mapping.isEmpty() ? Optional.empty() : Optional.of(new DeviceDemand(endpoint, mapping));
    }

    /** Bytes of device memory that all of them map. */
    public ByteCount bytes() {
        return new ByteCount(decoders.stream().mapToLong(decoder -> share(decoder).orElse(0L)).sum());
    }

    /** Bytes that the device has of what they say that they map; empty if that is not stated. */
    public Optional<ByteCount> capacity() {
        if (decoders.stream().anyMatch(decoder -> decoder.mode().isEmpty())) {
            return Optional.empty();
        }
        Capacity stated = endpoint.capacity();
        List<Optional<Long>> parts = new ArrayList<>();
        if (stated.ofVolatile().isPresent() || maps(CapacityMode.RAM)) {
            parts.add(stated.ofVolatile());
        }
        if (stated.ofPersistent().isPresent() || maps(CapacityMode.PMEM)) {
            parts.add(stated.ofPersistent());
        }
        return parts.stream().anyMatch(Optional::isEmpty) ? Optional.empty()
                : Optional.of(new ByteCount(parts.stream().flatMap(Optional::stream).mapToLong(part -> part).sum()));
    }

    /** The first decoder that maps memory beyond the last byte of the device, counted from the first one on. */
    public Optional<EndpointDecoder> beyondCapacity() {
        long mapped = 0;
        for (EndpointDecoder decoder : decoders) {
            mapped += share(decoder).orElse(0L);
            long sum = mapped;
            if (capacity().filter(bytes -> Long.compareUnsigned(sum, bytes.bytes()) > 0).isPresent()) {
                return Optional.of(decoder);
            }
        }
        return Optional.empty();
    }

    /** The first decoder with device addresses that one of a lower number has too. */
    public Optional<EndpointDecoder> doubled() {
        return decoders.stream().filter(decoder -> sharer(decoder).isPresent()).findFirst();
    }

    /** The decoder of a lower number that has some of its device addresses. */
    public Optional<EndpointDecoder> sharer(EndpointDecoder decoder) {
        return decoders.stream().filter(other -> other.id() < decoder.id() && other.dpa().filter(mine ->
                decoder.dpa().filter(mine::overlaps).isPresent()).isPresent()).findFirst();
    }

    /** The first decoder with device addresses in a partition of another kind than it maps. */
    public Optional<EndpointDecoder> misplaced() {
        return decoders.stream().filter(decoder -> decoder.dpa().flatMap(this::kindAt)
                .filter(kind -> decoder.mode().filter(mode -> mode != kind).isPresent()).isPresent()).findFirst();
    }

    private Optional<CapacityMode> kindAt(AddressRange dpa) {
        return endpoint.capacity().partitions().stream().filter(partition -> partition.dpa().contains(dpa))
                .map(Partition::mode).findFirst();
    }

    private boolean maps(CapacityMode kind) {
        return decoders.stream().anyMatch(decoder -> decoder.mode().filter(mode -> mode == kind).isPresent());
    }

    private static Optional<Long> share(EndpointDecoder decoder) {
        return decoder.dpa().map(AddressRange::size).or(() -> decoder.range().flatMap(range -> decoder.ways()
                .filter(ways -> ways > 0).map(ways -> Long.divideUnsigned(range.size(), ways))));
    }

    @Override
    public List<Located> measuredFrom() {
        return Stream.<Located>concat(Stream.of(endpoint), decoders.stream()).toList();
    }

    @Override
    public String label() {
        return "committed decoders of " + endpoint.label() + " map " + bytes().label();
    }
}
