package memwarden.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Rows of text in aligned columns. */
final class Table {

    private static final String GAP = "  ";

    /** A column's heading, and to which side its cells lean. */
    record Column(String heading, boolean toTheRight) {

        static Column left(String heading) {
            return new Column(heading, false);
        }

        static Column right(String heading) {
            return new Column(heading, true);
        }
    }

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    Table(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** Adds a row with one cell for each column. */
    void add(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    void print(Screen screen) throws IOException {
        int[] widths = widths();
        screen.print(Tone.FAINT, line(columns.stream().map(Column::heading).toList(), widths)).endLine();
        for (List<String> row : rows) {
            screen.print(line(row, widths)).endLine();
        }
    }

    private int[] widths() {
        int[] widths = columns.stream().mapToInt(column -> DisplayWidth.of(column.heading())).toArray();
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
            }
        }
        return widths;
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i);
            String padding = " ".repeat(widths[i] - DisplayWidth.of(cell));
            line.append(i == 0 ? "" : GAP);
            line.append(columns.get(i).toTheRight() ? padding + cell : cell + padding);
        }
        return line.toString().stripTrailing();
    }
}
