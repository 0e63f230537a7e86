package memwarden.ingest.capture.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import memwarden.ingest.capture.frame.Complaints;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.tables.Hierarchy;
import memwarden.model.DefectKind;
import memwarden.model.PerformanceType;
import memwarden.model.TextOrigin;

/**
 * A latency or bandwidth structure of the HMAT as {@code hmat_parse_locality()} prints it: nanoseconds or MB/s in place
 * of the entries.
 */
final class LoggedLocality {

    /** Larger entries mean something else: 0xffff is "not reachable". */
    private static final long LARGEST_ENTRY = 0xfffe;
    private static final long LARGEST_PRODUCT = 0xffffffffL;
    /** Bits of the flags that hold the level of a cache, of which there are three; 0 is memory. */
    private static final int HIERARCHY = 0xf;
    private static final int MOST_LEVEL = 3;

    private record Pair(long initiator, long target) {
    }

    private final TextOrigin at;
    private final int flags;
    private final String type;
    private final String initiatorCount;
    private final String targetCount;
    private final String base;
    private final Map<Pair, Long> cells = new LinkedHashMap<>();

    LoggedLocality(TextOrigin at, Matcher words) {
        this.at = at;
        flags = Integer.parseInt(words.group(1), 16);
        type = words.group(2);
        initiatorCount = words.group(3);
        targetCount = words.group(4);
        base = words.group(5);
    }

    /** Takes in a value; whether it is the first for its two domains, and can be one. */
    boolean cell(Matcher words) {
        Optional<Long> initiator = Domains.of(words.group(1));
        Optional<Long> target = Domains.of(words.group(2));
        Optional<Long> value = Domains.of(words.group(3));
        return initiator.isPresent() && target.isPresent() && value.isPresent()
                && cells.putIfAbsent(new Pair(initiator.get(), target.get()), value.get()) == null;
    }

    /**
     * The structure; empty if it cannot be had back from what was printed.
     *
     * @param revision of the table
     */
    Optional<Draft> draft(int revision, Complaints complaints) {
        int level = flags & HIERARCHY;
        if (level > MOST_LEVEL) {
            complaints.report(DefectKind.RESERVED_VALUE, HmatLog.STRUCTURE, at)
                    .putText("field", "memory hierarchy", at).put("found", level, at);
            return Optional.empty();
        }
        Optional<PerformanceType> kind = Arrays.stream(PerformanceType.values())
                .filter(known -> known.label().equals(type)).findFirst();
        if (kind.isEmpty()) {
            complaints.unknown(HmatLog.STRUCTURE, at, type).putText("field", "type", at);
            return Optional.empty();
        }
        Set<Long> initiators = new LinkedHashSet<>();
        Set<Long> targets = new LinkedHashSet<>();
        cells.keySet().forEach(pair -> {
            initiators.add(pair.initiator);
            targets.add(pair.target);
        });
        if (!initiatorCount.equals("" + initiators.size()) || !targetCount.equals("" + targets.size())
                || cells.size() != (long) initiators.size() * targets.size()) {
            complaints.report(DefectKind.TRUNCATED, HmatLog.STRUCTURE, at).putText("field", type + " of some pairs", at);
            return Optional.empty();
        }
        Optional<Entries> entries = entries(divisor(kind.get(), revision));
        if (entries.isEmpty()) {
            complaints.report(DefectKind.OVERFLOW, HmatLog.STRUCTURE, at).putText("field", type, at);
        }
        Draft draft = new Draft(at).put("type", type, at);
        Hierarchy.put(draft, level, at);
        return entries.map(found -> draft.put("baseUnit", found.base, at)
                .putWords("initiators", words(initiators), at).putWords("targets", words(targets), at)
                .putWords("entries", found.inOrder(initiators, targets), at));
    }

    private static List<String> words(Set<Long> numbers) {
        return numbers.stream().map(String::valueOf).toList();
    }

    /** By what the kernel divides the product of entry and base unit, rounding up. */
    private static long divisor(PerformanceType type, int revision) {
        return revision == 1 ? 10 : type.isLatency() ? 1000 : 1;
    }

    private record Entries(long base, Map<Pair, Long> values) {

        /** Row by initiator. */
        List<String> inOrder(Set<Long> initiators, Set<Long> targets) {
            List<String> rows = new ArrayList<>();
            initiators.forEach(initiator -> targets.forEach(target ->
                    rows.add(values.get(new Pair(initiator, target)).toString())));
            return rows;
        }
    }

    /**
     * Entries from which the kernel makes the printed values again: with the printed base unit if they fit, else with one
     * that makes each entry a printed value. 0 stands for what is unknown, too large, or not reachable.
     */
    private Optional<Entries> entries(long divisor) {
        return unsigned(base).flatMap(unit -> entries(unit, divisor)).or(() -> entries(divisor, divisor));
    }

    private Optional<Entries> entries(long unit, long divisor) {
        Map<Pair, Long> entries = new LinkedHashMap<>();
        for (Map.Entry<Pair, Long> cell : cells.entrySet()) {
            long product = cell.getValue() * divisor;
            long entry = product == 0 || unit == 0 ? 0 : Long.divideUnsigned(product, unit);
            boolean back = entry <= LARGEST_ENTRY && entry * unit <= LARGEST_PRODUCT
                    && (entry * unit + divisor - 1) / divisor == cell.getValue();
            if (!back) {
                return Optional.empty();
            }
            entries.put(cell.getKey(), entry);
        }
        return Optional.of(new Entries(unit, entries));
    }

    /** A decimal number; empty if it needs more than 64 bits. */
    static Optional<Long> unsigned(String digits) {
        try {
            return Optional.of(Long.parseUnsignedLong(digits));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }
}
