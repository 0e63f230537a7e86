package memwarden.ingest.capture.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import memwarden.ingest.capture.frame.Draft;
import memwarden.model.PerformanceType;

/** A System Locality Latency and Bandwidth Information Structure of the HMAT (ACPI 6.5, section 5.2.28.4). */
final class LocalityStructure {

    /** Bytes before the lists. */
    static final int FIXED_PART = 32;

    private final Structure structure;

    LocalityStructure(Structure structure) {
        this.structure = structure;
    }

    /** Empty if it is not known what is measured, or if the lists are not there. */
    Optional<Draft> draft() {
        structure.reserved(11, 1);
        structure.reserved(20, 4);
        structure.reservedBits("flags", 8, 1, 0x3f);
        long initiators = structure.number(12, 4);
        long targets = structure.number(16, 4);
        long needed = needed(initiators, targets);
        structure.checkLength(needed);
        Optional<PerformanceType> type = Hierarchy.type(structure, 9);
        Optional<Long> hierarchy = Hierarchy.level(structure, 8);
        if (Long.compareUnsigned(needed, structure.length()) > 0 || type.isEmpty() || hierarchy.isEmpty()) {
            return Optional.empty();
        }
        Draft locality = structure.draft().putText("type", type.get().label(), structure.at(9, 1));
        Hierarchy.put(locality, hierarchy.get(), structure.at(8, 1));
        locality.put("baseUnit", structure.number(24, 8), structure.at(24, 8));
        return Optional.of(lists(locality, (int) initiators, (int) targets));
    }

    /** Bytes that the lists ask for, all ones if they are more than can be counted. */
    private static long needed(long initiators, long targets) {
        boolean countable = initiators < 1L << 30 && targets < 1L << 30;
        return countable ? FIXED_PART + 4 * initiators + 4 * targets + 2 * initiators * targets : -1L;
    }

    private Draft lists(Draft locality, int initiators, int targets) {
        int targetsAt = FIXED_PART + 4 * initiators;
        int entriesAt = targetsAt + 4 * targets;
        int entries = initiators * targets;
        long unit = structure.number(24, 8);
        for (int i = 0; i < entries; i++) {
            structure.checkProduct(unit, entriesAt + 2 * i, "entry");
        }
        return locality.putWords("initiators", numbers(FIXED_PART, initiators, 4), structure.at(FIXED_PART, 4 * initiators))
                .putWords("targets", numbers(targetsAt, targets, 4), structure.at(targetsAt, 4 * targets))
                .putWords("entries", numbers(entriesAt, entries, 2), structure.at(entriesAt, 2 * entries));
    }

    private List<String> numbers(int offset, int count, int bytes) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(Long.toString(structure.number(offset + bytes * i, bytes)));
        }
        return numbers;
    }
}
