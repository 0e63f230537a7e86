package memwarden.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import memwarden.model.AddressRange;
import memwarden.model.Observed;
import memwarden.model.ObservedResource;

/** The System RAM from boot that an observed {@code /proc/iomem} shows beside what was predicted. */
public final class RamComparison {

    private static final String RAM = "System RAM";

    private final List<SeenRam> seen;
    private final TreeMap<Long, AddressRange> predicted = new TreeMap<>(Long::compareUnsigned);

    /** @param lines predicted ones, of whatever name */
    public RamComparison(Observed observed, Collection<PlacedResource> lines) {
        seen = observed.iomem().entries().stream().filter(RamComparison::isRam)
                .map(line -> new SeenRam(line.range(), line)).toList();
        lines.stream().filter(line -> line.place().isPresent() && line.name().equals(RAM))
                .forEach(line -> predicted.put(line.range().start(), line.range()));
    }

    /** Whether the listing is one of a whole machine, and not what somebody took out of it. */
    public static boolean whole(Observed observed) {
        return observed.iomem().entries().stream().anyMatch(RamComparison::isRam);
    }

    private static boolean isRam(ObservedResource line) {
        return line.name().equals(RAM);
    }

    public List<SeenRam> seen() {
        return seen;
    }

    /** What of it was not predicted. */
    public List<SeenRam> unpredicted() {
        List<SeenRam> left = new ArrayList<>();
        for (SeenRam ram : seen) {
            Optional<AddressRange> rest = Optional.of(ram.range());
            while (rest.isPresent()) {
                rest = takeFirst(rest.get(), ram, left);
            }
        }
        return left;
    }

    /** Adds what comes before the first predicted range, and returns what comes behind it. */
    private Optional<AddressRange> takeFirst(AddressRange rest, SeenRam ram, List<SeenRam> left) {
        Map.Entry<Long, AddressRange> before = predicted.floorEntry(rest.start());
        if (before != null && before.getValue().overlaps(rest)) {
            return rest.after(before.getValue());
        }
        Map.Entry<Long, AddressRange> next = predicted.higherEntry(rest.start());
        if (next == null || !next.getValue().overlaps(rest)) {
            left.add(new SeenRam(rest, ram.line()));
            return Optional.empty();
        }
        left.add(new SeenRam(new AddressRange(rest.start(), next.getKey() - 1), ram.line()));
        return rest.after(next.getValue());
    }
}
