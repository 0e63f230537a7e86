package memwarden.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import memwarden.model.AddressRange;
import memwarden.model.Port;
import memwarden.model.PortDecoder;
import memwarden.model.Subject;
import memwarden.model.Truth;

/**
 * What a host bridge or a switch must do for a region, and what it was programmed to do
 * ({@code cxl_port_setup_targets()}).
 *
 * @param below the ways of the region's devices that lead through the port
 * @param decoder the decoder of the port that has exactly the range of the region's decoders
 * @param parentWays targets among which the port above spreads the addresses; for a host bridge, those of the window,
 *     of which a factor 3 is left out
 * @param parentGranularity interleave granularity above the port, in bytes
 */
public record PortSetup(RegionObject region, Port port, List<DevicePath> below, Optional<PortDecoder> decoder,
        Optional<Integer> parentWays, Optional<Long> parentGranularity) implements Measured {

    public PortSetup {
        below = List.copyOf(below);
    }

    /** The range that the port must decode. */
    public AddressRange range() {
        return region.decoded();
    }

    public boolean mapped() {
        return decoder.isPresent();
    }

    /** Number of its downstream ports that lead to a device of the region: its interleave ways. */
    public int targets() {
        return (int) below.stream().map(this::child).distinct().count();
    }

    public boolean targetsArePowerOfTwo() {
        return Integer.bitCount(targets()) == 1;
    }

    /** The granularity that its decoder must have. */
    public Optional<Long> granularity() {
        return parentGranularity.flatMap(bytes -> parentWays.map(ways -> bytes * ways));
    }

    public Optional<Integer> programmedWays() {
        return decoder.flatMap(PortDecoder::ways);
    }

    public Optional<Long> programmedGranularity() {
        return decoder.flatMap(PortDecoder::granularity);
    }

    /** Whether its decoder holds another number of ways than it must, as far as that is known. */
    public boolean waysDiffer() {
        return programmedWays().filter(ways -> ways != targets()).isPresent();
    }

    /** Whether its decoder holds another granularity than it must, as far as that is known. */
    public boolean granularityDiffers() {
        return granularity().isPresent() && programmedGranularity().isPresent()
                && !granularity().equals(programmedGranularity());
    }

    public boolean disabled() {
        return decoder.filter(one -> one.committed() == Truth.NO).isPresent();
    }

    /** What lies directly below it on the way to a device of the region, and is not in its decoder's target list. */
    public Optional<String> unlisted() {
        return decoder.flatMap(PortDecoder::targets).flatMap(listed -> {
            List<String> used = programmedWays().filter(ways -> ways < listed.size())
                    .map(ways -> listed.subList(0, ways)).orElse(listed);
            return below.stream().filter(path -> path.below(port).stream().noneMatch(used::contains))
                    .map(this::child).findFirst();
        });
    }

    private String child(DevicePath path) {
        List<String> names = path.below(port);
        return names.get(names.size() - 1);
    }

    @Override
    public List<Subject> measuredFrom() {
        List<Subject> from = new ArrayList<>(List.of(region, port));
        decoder.ifPresent(from::add);
        from.addAll(below);
        return from;
    }

    @Override
    public String label() {
        return port.label() + " for " + region.label();
    }
}
