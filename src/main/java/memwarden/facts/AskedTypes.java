package memwarden.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import memwarden.model.AddressRange;
import memwarden.model.Dsemts;
import memwarden.model.Dsmas;
import memwarden.model.EndpointDecoder;
import memwarden.model.Subject;

/** Where in the system addresses lies the memory that the CDAT of each device speaks of (CDAT 1.03, section 3.5). */
public final class AskedTypes {

    /** Device addresses that an entry speaks of. */
    private record Placed(AddressRange dpa, Dsemts entry) {
    }

    private final Map<String, List<Placed>> placed;

    public AskedTypes(List<Dsmas> ranges, List<Dsemts> entries) {
        Map<String, List<Dsmas>> byDevice = ranges.stream().collect(Collectors.groupingBy(Dsmas::device));
        placed = entries.stream().flatMap(entry -> byDevice.getOrDefault(entry.device(), List.of()).stream()
                        .filter(range -> range.handle() == entry.handle())
                        .flatMap(range -> range.part(entry.offset(), entry.length()).stream())
                        .map(dpa -> new Placed(dpa, entry)))
                .sorted((one, other) -> one.dpa.compareTo(other.dpa))
                .collect(Collectors.groupingBy(place -> place.entry.device()));
    }

    /** For each memory whose device addresses are known: the types that are asked for, where none is, and where two are. */
    public List<Subject> of(List<DecodedMemory> memories) {
        List<Subject> asked = memories.stream().flatMap(this::of).toList();
        return Stream.<Subject>concat(asked.stream(), TypeDispute.of(asked.stream().filter(ExpectedType.class::isInstance)
                .map(ExpectedType.class::cast).toList()).stream()).toList();
    }

    private Stream<Subject> of(DecodedMemory memory) {
        Optional<AddressRange> dpa = memory.source() instanceof EndpointDecoder decoder ? decoder.dpa() : Optional.empty();
        return dpa.map(own -> of(memory, new Share(memory.range(), own))).orElse(Stream.empty());
    }

    private Stream<Subject> of(DecodedMemory memory, Share share) {
        List<Placed> mine = placed.getOrDefault(memory.endpoint(), List.of()).stream()
                .filter(place -> place.dpa.overlaps(share.dpa)).toList();
        return Stream.concat(
                mine.stream().flatMap(place -> share.systemAddresses(place.dpa.intersection(share.dpa)).stream()
                        .map(range -> new ExpectedType(range, memory, place.entry))),
                rest(share.dpa, mine).stream().flatMap(gap -> share.systemAddresses(gap).stream()
                        .map(range -> new UntypedMemory(range, gap, memory))));
    }

    /** What none of the entries, which are sorted by address, speaks of. */
    private static List<AddressRange> rest(AddressRange whole, List<Placed> entries) {
        List<AddressRange> gaps = new ArrayList<>();
        Optional<AddressRange> left = Optional.of(whole);
        for (Placed place : entries) {
            left.filter(open -> Long.compareUnsigned(open.start(), place.dpa.start()) < 0)
                    .ifPresent(open -> gaps.add(new AddressRange(open.start(), place.dpa.start() - 1)));
            left = left.flatMap(open -> open.after(place.dpa));
        }
        left.ifPresent(gaps::add);
        return gaps;
    }

    /**
     * The share that a device has of a range of system addresses. Interleaving spreads it evenly: as many bytes of the
     * range go by for one of the device as there are ways.
     *
     * @param hpa of the range
     * @param dpa of the device
     */
    private record Share(AddressRange hpa, AddressRange dpa) {

        /** The system addresses for a part of the share; empty where the sizes do not tell how many ways there are. */
        Optional<AddressRange> systemAddresses(AddressRange part) {
            if (part.equals(dpa)) {
                return Optional.of(hpa);
            }
            if (dpa.size() == 0 || Long.remainderUnsigned(hpa.size(), dpa.size()) != 0) {
                return Optional.empty();
            }
            long ways = Long.divideUnsigned(hpa.size(), dpa.size());
            return hpa.without((part.start() - dpa.start()) * ways).or(() -> Optional.of(hpa))
                    .flatMap(from -> from.beginning(part.size() * ways));
        }
    }
}
