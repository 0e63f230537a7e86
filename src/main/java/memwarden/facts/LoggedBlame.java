package memwarden.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import memwarden.model.KernelLine;
import memwarden.model.Subject;

/**
 * Lines of a kernel log by which the kernel tells of one fault, in the order in which they were logged; at least one.
 *
 * @param rows the row of the table that each of them matches
 * @param predicted the predictions that one of them fulfils
 */
public record LoggedBlame(List<KernelLine> lines, List<BlameRow> rows, List<PredictedMessage> predicted)
        implements Measured {

    public LoggedBlame {
        lines = List.copyOf(lines);
        rows = List.copyOf(rows);
        predicted = List.copyOf(predicted);
    }

    public KernelLine first() {
        return lines.get(0);
    }

    /** What the first line says is what is wrong; the others say what came of it. */
    public BlameRow row() {
        return rows.get(0);
    }

    /** The loudest of its lines. */
    public LogLevel level() {
        return rows.stream().map(BlameRow::level).min(LogLevel::compareTo).orElseThrow();
    }

    /** The texts of the lines, one below the other, each of them once. */
    public String said() {
        return lines.stream().map(KernelLine::text).distinct().collect(Collectors.joining("\n"));
    }

    /** The same, for a sentence. */
    public String quoted() {
        return lines.stream().map(KernelLine::text).distinct().map(text -> "\"" + text + "\"")
                .collect(Collectors.joining(", "));
    }

    @Override
    public List<Subject> measuredFrom() {
        List<Subject> from = new ArrayList<>(lines);
        from.addAll(rows);
        from.addAll(predicted);
        return from;
    }

    @Override
    public List<KernelLine> shownFrom() {
        return lines;
    }

    @Override
    public String label() {
        return quoted();
    }
}
