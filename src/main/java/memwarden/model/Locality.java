package memwarden.model;

import java.util.List;
import java.util.Optional;

/**
 * A System Locality Latency and Bandwidth Information Structure of the HMAT (ACPI 6.5, section 5.2.28.4).
 *
 * @param hierarchy 0 is the memory itself, 1 to 3 its caches by level
 * @param baseUnit picoseconds or MB/s, by which each entry is multiplied; unsigned
 * @param initiators proximity domains
 * @param targets proximity domains
 * @param entries row by initiator; 0 is no information, 0xffff unreachable
 */
public record Locality(PerformanceType type, long hierarchy, long baseUnit, List<Long> initiators,
        List<Long> targets, List<Long> entries, Origins at) implements Located {

    private static final long NO_INFORMATION = 0;
    private static final long UNREACHABLE = 0xffff;

    public Locality {
        initiators = List.copyOf(initiators);
        targets = List.copyOf(targets);
        entries = List.copyOf(entries);
    }

    /**
     * What it says of a pair, in its base units; empty if it says nothing, or that there is no way.
     *
     * @param initiator position among the initiators
     * @param target position among the targets
     */
    public Optional<Long> entryAt(int initiator, int target) {
        long at = (long) initiator * targets.size() + target;
        return at >= entries.size() ? Optional.empty()
                : Optional.of(entries.get((int) at)).filter(value -> value != NO_INFORMATION && value != UNREACHABLE);
    }

    @Override
    public String label() {
        return "HMAT " + type.label() + " from " + initiators + " to " + targets;
    }
}
