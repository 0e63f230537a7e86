package memwarden.ingest.capture.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import memwarden.ingest.capture.frame.Draft;
import memwarden.model.Cfmws;
import memwarden.model.WindowRestriction;

/** A CXL Fixed Memory Window Structure (CXL 3.1, section 9.18.1.3). */
final class CfmwsStructure {

    /** Bytes before the interleave target list. */
    static final int FIXED_PART = 36;
    /** The code of 16 KiB; those above are reserved. */
    static final int LARGEST_GRANULARITY = 6;

    private final Structure structure;
    private final HostBridgeIds ids;
    private final Optional<Integer> ways;

    CfmwsStructure(Structure structure, HostBridgeIds ids) {
        this.structure = structure;
        this.ids = ids;
        ways = Cfmws.Encoding.waysOfCode(structure.number(24, 1));
    }

    /**
     * The window, or nothing if it has no place in the address space.
     *
     * @param index among the windows of the table, from 0
     */
    Optional<Draft> draft(int index) {
        structure.reserved(4, 4);
        structure.reserved(26, 2);
        structure.reservedBits("window restrictions", 32, 2, (1L << WindowRestriction.values().length) - 1);
        List<String> targets = targets();
        if (!structure.sumFits(8, 16, "window size")) {
            return Optional.empty();
        }
        Draft window = structure.draft().put("id", "w" + index, structure.at());
        place(window);
        window.putWords("targets", targets, structure.at(FIXED_PART, structure.length() - FIXED_PART));
        ways.ifPresentOrElse(number -> window.put("ways", number, structure.at(24, 1)),
                () -> window.put("encodedWays", structure.number(24, 1), structure.at(24, 1)));
        granularity(window);
        arithmetic(window);
        if (structure.declaredLength() != FIXED_PART + 4L * ways.orElse(targets.size())) {
            window.put("length", structure.declaredLength(), structure.at(2, 2));
        }
        window.putWords("restrictions", restrictions(), structure.at(32, 2));
        return Optional.of(window.put("qtg", structure.number(34, 2), structure.at(34, 2)));
    }

    private void place(Draft window) {
        if (structure.number(16, 8) == 0) {
            window.putHex("base", structure.number(8, 8), structure.at(8, 8)).put("size", 0, structure.at(16, 8));
        } else {
            structure.range(8, 16, "window size")
                    .ifPresent(range -> window.put("range", range.toString(), structure.at(8, 16)));
        }
    }

    /** As many as the ways ask for, or as there are. */
    private List<String> targets() {
        int held = (structure.length() - FIXED_PART) / 4;
        int listed = ways.map(number -> Math.min(number, held)).orElse(held);
        List<String> targets = new ArrayList<>();
        for (int i = 0; i < listed; i++) {
            int at = FIXED_PART + 4 * i;
            ids.name(structure.number(at, 4), structure.at(at, 4));
            targets.add(HostBridgeIds.id(structure.number(at, 4)));
        }
        return targets;
    }

    private void granularity(Draft window) {
        long code = structure.number(28, 4);
        if (code <= LARGEST_GRANULARITY) {
            window.put("granularity", 256L << code, structure.at(28, 4));
        } else {
            window.put("encodedGranularity", code, structure.at(28, 4));
        }
    }

    private void arithmetic(Draft window) {
        long code = structure.number(25, 1);
        window.put("arithmetic", code == 0 ? "modulo" : code == 1 ? "xor" : Long.toString(code), structure.at(25, 1));
    }

    private List<String> restrictions() {
        List<String> words = new ArrayList<>();
        for (WindowRestriction restriction : WindowRestriction.values()) {
            if (structure.bit(32, restriction.ordinal())) {
                words.add(restriction.label());
            }
        }
        return words;
    }
}
