package memwarden.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import memwarden.facts.Decision;
import memwarden.facts.Judgement;
import memwarden.facts.Judgement.Decided;
import memwarden.model.Labelled;
import memwarden.report.Table.Column;

/** Who owns what on one kernel: a row for each decision. */
record OwnershipTable(Judgement judgement) {

    /** Where a word of the report contract says that there is nothing. */
    private static final String NONE = "none";
    private static final String DASH = "-";

    void print(Screen screen) throws IOException {
        boolean nodes = judgement.decisions().stream().anyMatch(one -> one.decision().targetNode().isPresent());
        List<Column> columns = new ArrayList<>(List.of(Column.left("RANGE"), Column.right("SIZE"),
                Column.left("FIRMWARE"), Column.left("OWNER"), Column.left("DEVICE"), Column.left("DRIVER"),
                Column.left("USE")));
        if (nodes) {
            columns.add(Column.right("NODE"));
        }
        columns.add(Column.left("CONFIDENCE"));
        Table table = new Table(columns);
        for (Decided decided : judgement.decisions()) {
            table.add(row(decided, nodes));
        }
        table.print(screen);
    }

    private static List<String> row(Decided decided, boolean nodes) {
        Decision decision = decided.decision();
        List<String> row = new ArrayList<>(List.of(decision.range().toString(),
                ByteSize.of(decision.range()).toString(), cell(decision.segment().firmware()),
                cell(decision.owner()), cell(decision.device()), cell(decision.driver()), cell(decision.use())));
        if (nodes) {
            row.add(decision.targetNode().map(String::valueOf).orElse(DASH));
        }
        row.add(decided.confidence().label());
        return row;
    }

    private static String cell(Labelled word) {
        return cell(word.label());
    }

    private static String cell(String word) {
        return word.equals(NONE) ? DASH : word;
    }
}
