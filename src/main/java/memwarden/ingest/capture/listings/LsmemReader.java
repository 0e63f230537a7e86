package memwarden.ingest.capture.listings;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.ingest.capture.frame.ArtefactReader;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Numbers;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.ingest.capture.frame.TextLine;
import memwarden.ingest.capture.frame.Complaints;
import memwarden.model.AddressRange;
import memwarden.model.TextOrigin;
import memwarden.yaml.ScalarNode;

/**
 * What {@code lsmem} prints: rows of memory blocks below a header, and a summary. Which columns there are, and in which
 * order, is up to the user and the release of util-linux; a cell may be blank.
 */
public final class LsmemReader implements ArtefactReader {

    private static final String LISTING = "lsmem";
    private static final Pattern HEADER = Pattern.compile("(?:> ?)*+\\s*RANGE(\\s+[A-Z-]+)*\\s*");
    private static final Pattern CELL = Pattern.compile("\\S+");
    private static final Pattern BLOCK_SIZE = Pattern.compile("(?:> ?)*+Memory block size:\\s+(\\d+)([BKMGT]?)\\s*");
    /** They say nothing that the rows do not. */
    private static final Pattern TOTAL = Pattern.compile("(?:> ?)*+Total (online|offline) memory:\\s+\\S+\\s*");

    /** Columns, each with what may stand there. */
    private enum Column {
        RANGE("0x[0-9a-f]{1,16}-0x[0-9a-f]{1,16}"),
        SIZE("[0-9.,]+[BKMGTPE]?"),
        STATE("[a-z>-]+"),
        REMOVABLE("yes|no"),
        BLOCK("\\d+(-\\d+)?"),
        NODE("0|[1-9]\\d{0,8}"),
        ZONES("[A-Z]\\w*(/\\w+)*"),
        /** Of newer releases, as is the last one; neither says anything about memory that is there. */
        CONFIGURED("yes|no"),
        MEMMAP_ON_MEMORY("yes|no");

        private final Pattern cell;

        Column(String cell) {
            this.cell = Pattern.compile(cell);
        }

        static Optional<Column> named(String word) {
            return Arrays.stream(values()).filter(column -> column.name().equals(word.replace('-', '_'))).findFirst();
        }
    }

    @Override
    public boolean reads(Artefact artefact) {
        return artefact.stem().matches("lsmem(-.*)?");
    }

    @Override
    public void read(Artefact artefact, Testimony testimony) {
        Complaints complaints = new Complaints(testimony, LISTING);
        Set<Column> columns = Set.of();
        for (TextLine line : artefact.listed(testimony)) {
            Matcher blockSize = BLOCK_SIZE.matcher(line.text());
            if (HEADER.matcher(line.text()).matches()) {
                columns = CELL.matcher(line.text()).results().flatMap(cell -> Column.named(cell.group()).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
            } else if (blockSize.matches()) {
                String unit = blockSize.group(2).isEmpty() || blockSize.group(2).equals("B") ? "B"
                        : blockSize.group(2) + "iB";
                Numbers.unsigned(blockSize.group(1)).filter(number -> number > 0 && number < 1 << 20).ifPresentOrElse(
                        number -> testimony.say("/observed/memoryBlockSize",
                                Draft.word(number + unit, line.place(blockSize, 1))),
                        () -> complaints.unknown(line));
            } else if (!TOTAL.matcher(line.text()).matches()) {
                row(line, columns).ifPresentOrElse(row -> testimony.add("/observed/memoryBlocks", row),
                        () -> complaints.unknown(line));
            }
        }
    }

    private static Optional<Draft> row(TextLine line, Set<Column> columns) {
        Map<Column, ScalarNode> cells = cells(line, columns);
        if (!cells.containsKey(Column.RANGE) || !cells.containsKey(Column.STATE)) {
            return Optional.empty();
        }
        String[] ends = cells.get(Column.RANGE).text().split("-");
        long start = Numbers.unsigned(ends[0]).orElseThrow();
        long end = Numbers.unsigned(ends[1]).orElseThrow();
        if (Long.compareUnsigned(start, end) > 0) {
            return Optional.empty();
        }
        TextOrigin at = line.place();
        Draft row = new Draft(at).put("range", new AddressRange(start, end).toString(), at)
                .put("online", cells.get(Column.STATE).text().equals("online"), cells.get(Column.STATE).origin());
        put(row, "removable", cells.get(Column.REMOVABLE));
        put(row, "node", cells.get(Column.NODE));
        put(row, "zones", cells.get(Column.ZONES));
        return Optional.of(row);
    }

    private static void put(Draft row, String key, ScalarNode cell) {
        if (cell != null) {
            row.put(key, cell);
        }
    }

    /**
     * A word belongs to the first column that is not filled yet and may hold it: a copy may have the columns of its rows
     * in another order than those of its header.
     */
    private static Map<Column, ScalarNode> cells(TextLine line, Set<Column> columns) {
        Map<Column, ScalarNode> cells = new EnumMap<>(Column.class);
        Matcher word = CELL.matcher(line.text());
        int from = line.text().startsWith(">") ? Math.max(0, line.text().indexOf("0x")) : 0;
        for (boolean more = word.find(from); more; more = word.find()) {
            Optional<Column> column = columns.stream().filter(one -> !cells.containsKey(one)
                    && one.cell.matcher(word.group()).matches()).findFirst();
            if (column.isEmpty()) {
                return Map.of();
            }
            cells.put(column.get(), line.value(word, 0));
        }
        return cells;
    }
}
