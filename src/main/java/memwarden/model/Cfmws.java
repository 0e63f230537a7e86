package memwarden.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A CXL Fixed Memory Window Structure of the CEDT (CXL 3.1, section 9.18.1.3).
 *
 * @param id a name for messages
 * @param range base HPA and window size
 * @param targets ids of the host bridges in the interleave target list, in order
 * @param qtg its QoS throttling group
 * @param encoding the fields that are encoded in the structure
 */
public record Cfmws(String id, AddressRange range, List<String> targets, Encoding encoding,
        Optional<Set<WindowRestriction>> restrictions, Optional<Long> qtg, Origins at) implements Located, Spanned {

    /**
     * Interleave fields as the structure holds them; each is empty if the description does not state it.
     *
     * @param ways ENIW, the encoded number of interleave ways
     * @param granularity HBIG, the encoded granularity: 256 bytes shifted left by it
     * @param arithmetic 0 is modulo, 1 is XOR
     * @param length of the structure in bytes, if it is not what the targets take
     */
    public record Encoding(Optional<Long> ways, Optional<Long> granularity, Optional<Long> arithmetic,
            Optional<Long> length) {

        private static final Map<Long, Integer> WAYS = Map.of(0L, 1, 1L, 2, 2L, 4, 3L, 8, 4L, 16, 8L, 3, 9L, 6, 10L, 12);

        /** The interleave ways that the code stands for; empty for a code that is reserved, or not stated. */
        public Optional<Integer> decodedWays() {
            return ways.flatMap(Encoding::waysOfCode);
        }

        /** The interleave ways that a code stands for, here and in HDM decoders; empty for a code that is reserved. */
        public static Optional<Integer> waysOfCode(long code) {
            return Optional.ofNullable(WAYS.get(code));
        }

        /** The code for a number of ways; empty if there is none. */
        public static Optional<Long> codeOfWays(int ways) {
            return WAYS.entrySet().stream().filter(entry -> entry.getValue() == ways).map(Map.Entry::getKey)
                    .findFirst();
        }
    }

    public Cfmws {
        targets = List.copyOf(targets);
    }

    /** Interleave granularity in bytes; empty for a code that is reserved, or not stated. */
    public Optional<Long> granularity() {
        return encoding.granularity().filter(code -> code >= 0 && code <= 6).map(code -> 256L << code);
    }

    /** Length of the structure in bytes: as stated, or what its targets take. */
    public long length() {
        return encoding.length().orElse(36L + 4L * targets.size());
    }

    /** The length that its interleave ways ask for; its own if they are not known. */
    public long lengthForWays() {
        return encoding.decodedWays().map(ways -> 36L + 4L * ways).orElse(length());
    }

    /** Whether its length is known: by itself, or by its targets. */
    public boolean lengthStated() {
        return encoding.length().isPresent() || !targets.isEmpty();
    }

    /** The first target that is listed more than once; empty if each is listed once. */
    public Optional<String> repeatedTarget() {
        return targets.stream().filter(name -> Collections.frequency(targets, name) > 1).findFirst();
    }

    /** Positions in the interleave: its ways, or else the targets it lists; 0 if neither is stated. */
    public int positions() {
        return encoding.decodedWays().orElse(targets.size());
    }

    /** Whether each of its positions gets a multiple of {@code unit} bytes. */
    public boolean sharesAreMultiplesOf(long unit) {
        return positions() == 0 || Long.remainderUnsigned(range.size(), unit * positions()) == 0;
    }

    /** Whether an address bit decides which target gets an address, as far as that is known. */
    public boolean interleaved() {
        return positions() > 1 && positions() != 3;
    }

    /** XOR maps that its ways take: one for each doubling; the part that is a multiple of three takes none. */
    public int mapsForWays() {
        int ways = positions() % 3 == 0 ? positions() / 3 : positions();
        return ways < 2 ? 0 : Integer.numberOfTrailingZeros(Integer.highestOneBit(ways));
    }

    /** Whether it may have that QoS throttling group: it has it, or its own is not stated. */
    public boolean mayHaveQtg(long group) {
        return qtg.map(own -> own == group).orElse(true);
    }

    @Override
    public String label() {
        return "CFMWS " + id + " " + range;
    }
}
