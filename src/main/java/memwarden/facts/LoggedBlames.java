package memwarden.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import memwarden.model.KernelLine;

/**
 * The lines of a log by which the kernel blames firmware, one group for each fault.
 *
 * <p>A kernel tells of one fault in several lines: what it found, then what it made of it. Several devices may be told of
 * at the same time. A line that follows others by the table joins the earliest group that waits for it. Groups that say the
 * very same are one: of an event that comes again and again the log tells each time.
 */
public final class LoggedBlames {

    /** A fault of which more may be told. */
    private record Open(List<KernelLine> lines, List<BlameRow> rows) {

        boolean waitsFor(BlameRow row) {
            return !rows.contains(row) && rows.stream().anyMatch(before -> row.follows().contains(before.says()));
        }

        List<String> texts() {
            return lines.stream().map(KernelLine::text).toList();
        }

        void add(KernelLine line, BlameRow row) {
            lines.add(line);
            rows.add(row);
        }
    }

    /** The rows in the order of the table, each with what it says. */
    private final Map<BlameRow, LogText> table = new LinkedHashMap<>();
    private final List<PredictedMessage> predicted;

    /** @param predicted what the kernel was predicted to log */
    public LoggedBlames(Collection<BlameRow> table, Collection<PredictedMessage> predicted) {
        table.stream().sorted(Geometry.IN_TABLE_ORDER).forEach(row -> this.table.put(row, LogText.of(row.says())));
        this.predicted = List.copyOf(predicted);
    }

    public List<LoggedBlame> in(List<KernelLine> log) {
        List<Open> groups = new ArrayList<>();
        for (KernelLine line : log) {
            row(LogText.of(line.text())).ifPresent(row -> group(row, groups).add(line, row));
        }
        Map<List<String>, Open> faults = new LinkedHashMap<>();
        for (Open group : groups) {
            Open same = faults.putIfAbsent(group.texts(), group);
            if (same != null) {
                same.lines().addAll(group.lines());
                same.rows().addAll(group.rows());
            }
        }
        return faults.values().stream().map(this::measured).toList();
    }

    private Optional<BlameRow> row(LogText said) {
        return table.entrySet().stream().filter(row -> said.contains(row.getValue())).map(Map.Entry::getKey).findFirst();
    }

    /** The group that waits for a line of that row; a new one, if none does. */
    private static Open group(BlameRow row, List<Open> groups) {
        Optional<Open> waiting = row.follows().isEmpty() ? Optional.empty()
                : groups.stream().filter(group -> group.waitsFor(row)).findFirst();
        return waiting.orElseGet(() -> {
            Open opened = new Open(new ArrayList<>(), new ArrayList<>());
            groups.add(opened);
            return opened;
        });
    }

    private LoggedBlame measured(Open group) {
        List<LogText> said = group.texts().stream().distinct().map(LogText::of).toList();
        return new LoggedBlame(group.lines(), group.rows(), predicted.stream().filter(message -> {
            LogText text = LogText.of(message.text());
            return said.stream().anyMatch(line -> line.contains(text));
        }).toList());
    }
}
