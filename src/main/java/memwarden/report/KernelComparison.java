package memwarden.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import memwarden.facts.Judgement;
import memwarden.facts.Judgement.Decided;
import memwarden.facts.RuleCard;
import memwarden.model.Confidence;
import memwarden.report.Table.Column;

/** Who owns what on several kernels: one table with a column for each, and below it what differs and why. */
record KernelComparison(PlatformResults platform) {

    private static final String NOTHING = "-";

    void print(Screen screen) throws IOException {
        List<KernelRow> rows = KernelRow.of(platform.judgements());
        printTable(rows, screen);
        screen.gap();
        List<KernelRow> changed = rows.stream().filter(KernelRow::differs).toList();
        if (changed.isEmpty()) {
            screen.print("what changed: nothing between the kernels " + String.join(", ", platform.kernels()))
                    .endLine();
            return;
        }
        screen.print(Tone.STRONG, "what changed").endLine();
        for (KernelRow row : changed) {
            printChange(row, screen);
        }
    }

    private void printTable(List<KernelRow> rows, Screen screen) throws IOException {
        List<Column> columns = new ArrayList<>(List.of(Column.left("RANGE"), Column.right("SIZE"),
                Column.left("FIRMWARE")));
        platform.kernels().forEach(kernel -> columns.add(Column.left("KERNEL " + kernel)));
        Table table = new Table(columns);
        for (KernelRow row : rows) {
            List<String> cells = new ArrayList<>(List.of(row.range().toString(), ByteSize.of(row.range()).toString(),
                    firmware(row)));
            row.decided().forEach(decided -> cells.add(decided.map(KernelComparison::cell).orElse(NOTHING)));
            table.add(cells);
        }
        table.print(screen);
    }

    /** The kernels may read the same map differently; then every reading is named. */
    private static String firmware(KernelRow row) {
        return row.answers().stream().flatMap(Optional::stream).map(answer -> answer.firmware().label())
                .distinct().map(word -> word.equals("none") ? NOTHING : word).collect(Collectors.joining(" / "));
    }

    private static String cell(Decided decided) {
        String words = Answer.of(decided).words();
        return decided.confidence() == Confidence.CERTAIN ? words : words + ", " + decided.confidence().label();
    }

    private void printChange(KernelRow row, Screen screen) throws IOException {
        Map<Optional<Answer>, List<Integer>> kernels = new LinkedHashMap<>();
        for (int i = 0; i < row.answers().size(); i++) {
            kernels.computeIfAbsent(row.answers().get(i), first -> new ArrayList<>()).add(i);
        }
        int firstToDiffer = kernels.values().stream().skip(1).mapToInt(same -> same.get(0)).min().orElseThrow();
        screen.print("  " + row.range() + " first differs on kernel " + platform.kernels().get(firstToDiffer))
                .endLine();
        for (Map.Entry<Optional<Answer>, List<Integer>> same : kernels.entrySet()) {
            String names = same.getValue().stream().map(platform.kernels()::get).collect(Collectors.joining(", "));
            int first = same.getValue().get(0);
            screen.print("    " + names + ": ").print(answer(row, same.getKey())).endLine();
            Optional<String> reason = row.decided().get(first)
                    .map(decided -> reason(platform.judgements().get(first), decided));
            if (reason.isPresent()) {
                screen.print("      " + reason.get()).endLine();
            }
        }
    }

    /** What the cell says, and the map and the device where the kernels differ in them. */
    private static String answer(KernelRow row, Optional<Answer> answer) {
        if (answer.isEmpty()) {
            return "no decision";
        }
        List<Answer> all = row.answers().stream().flatMap(Optional::stream).toList();
        String firmware = all.stream().map(Answer::firmware).distinct().count() > 1
                ? ", firmware map: " + answer.get().firmware().label() : "";
        String device = all.stream().map(Answer::device).distinct().count() > 1
                ? ", device: " + answer.get().device().label() : "";
        return answer.get().words() + firmware + device;
    }

    private static String reason(Judgement judgement, Decided decided) {
        String summary = Optional.ofNullable(judgement.card(decided.rule())).map(RuleCard::summary).orElse("");
        return (summary + " [" + decided.rule().id() + "]").strip();
    }
}
