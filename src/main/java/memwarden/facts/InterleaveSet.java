package memwarden.facts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import memwarden.model.AddressRange;
import memwarden.model.CapacityMode;
import memwarden.model.EndpointDecoder;
import memwarden.model.Spanned;

/**
 * Committed decoders of different endpoints that decode the same range: what the kernel takes for one region.
 *
 * @param decoders by endpoint and number, at least one
 */
public record InterleaveSet(AddressRange range, List<CommittedDecoder> decoders) implements Spanned, Measured {

    /** Whether every decoder says how many ways it is interleaved and what it maps. */
    public boolean fullyStated() {
        return decoders.stream().allMatch(decoder -> decoder.ways().isPresent() && decoder.mode().isPresent());
    }

    /** Whether as many decoders are there as each one that states its ways asks for. */
    public boolean complete() {
        return decoders.stream().flatMap(decoder -> decoder.ways().stream()).allMatch(ways -> ways == decoders.size());
    }

    /** What the decoders say that they map, each answer once. */
    public List<CapacityMode> modes() {
        return decoders.stream().flatMap(decoder -> decoder.mode().stream()).distinct().toList();
    }

    /** The first decoder of another mode than one before it. */
    public Optional<EndpointDecoder> disagreeing() {
        List<CapacityMode> modes = modes();
        return decoders.stream().filter(decoder -> decoder.mode().filter(mode -> mode != modes.get(0)).isPresent())
                .map(CommittedDecoder::decoder).findFirst();
    }

    /** Interleave granularity in bytes, as the first decoder that states one has it. */
    public Optional<Long> granularity() {
        return decoders.stream().flatMap(decoder -> decoder.decoder().granularity().stream()).findFirst();
    }

    /** The keys that some decoder leaves out. */
    public List<String> missingKeys() {
        return Stream.of("ways", "mode").filter(key -> decoders.stream().anyMatch(
                decoder -> key.equals("ways") ? decoder.ways().isEmpty() : decoder.mode().isEmpty())).toList();
    }

    @Override
    public List<CommittedDecoder> measuredFrom() {
        return decoders;
    }

    @Override
    public String label() {
        return decoders.size() + " committed " + (decoders.size() == 1 ? "decoder " : "decoders ") + range;
    }
}
