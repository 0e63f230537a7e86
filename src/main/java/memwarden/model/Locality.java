package memwarden.model;

import java.util.List;

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

    public Locality {
        initiators = List.copyOf(initiators);
        targets = List.copyOf(targets);
        entries = List.copyOf(entries);
    }

    @Override
    public String label() {
        return "HMAT " + type.label() + " from " + initiators + " to " + targets;
    }
}
