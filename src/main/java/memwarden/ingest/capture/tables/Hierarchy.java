package memwarden.ingest.capture.tables;

import java.util.Optional;
import memwarden.ingest.capture.frame.Draft;
import memwarden.model.PerformanceType;
import memwarden.model.Place;

/** The flags and the data type that HMAT and CDAT have in common for latencies and bandwidths (ACPI 6.5, table 5.147). */
public final class Hierarchy {

    /** The memory itself; 1 to 3 are its caches, and what is above is reserved. */
    private static final int MOST_LEVEL = 3;

    private Hierarchy() {
    }

    /** What is measured; a reserved code is noted. */
    static Optional<PerformanceType> type(Structure structure, int offset) {
        return structure.word("data type", offset, 1, PerformanceType.values());
    }

    /** Bits 3 to 0 of the flags; a reserved code is noted. */
    static Optional<Long> level(Structure structure, int offset) {
        long level = structure.number(offset, 1) & 0xf;
        if (level > MOST_LEVEL) {
            structure.reservedCode("memory hierarchy", offset, 1, level);
            return Optional.empty();
        }
        return Optional.of(level);
    }

    /** Says the level where it is not that of the memory, which is taken for stated. */
    public static void put(Draft draft, long level, Place at) {
        if (level != 0) {
            draft.put("hierarchy", level, at);
        }
    }
}
