package memwarden.ingest.capture.tables;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import memwarden.model.DefectKind;

/** Goes from structure to structure of a table, as far as their lengths lead. */
final class StructureWalk {

    /** What stands at the end of a table and is too short to be a structure. */
    private static final String TAIL = "end of the table";

    private final StructureForm form;
    private final Map<Integer, StructureKind> kinds;

    StructureWalk(StructureForm form, List<StructureKind> kinds) {
        this.form = form;
        this.kinds = kinds.stream().collect(Collectors.toMap(StructureKind::type, Function.identity()));
    }

    /**
     * Hands over each structure of a known kind that is long enough. What is skipped is noted.
     *
     * @param first offset of the first structure
     * @return whether it came to the end of the table, so that what was not met is not there
     */
    boolean walk(OpenedTable table, int first, Consumer<Structure> reader) {
        int at = first;
        while (at < table.bytes().length()) {
            int step = step(table, at, reader);
            if (step == 0 || table.defects().tooMany()) {
                return false;
            }
            at += step;
        }
        return table.whole();
    }

    /** Bytes to the next structure; 0 if it cannot be found. */
    private int step(OpenedTable table, int at, Consumer<Structure> reader) {
        TableBytes bytes = table.bytes();
        int left = bytes.length() - at;
        // Linux does not look at a structure of which nothing but its type and its length is left.
        if (left <= form.size()) {
            return tail(table, at, left);
        }
        long length = form.length(bytes, at);
        StructureKind kind = kinds.get(form.type(bytes, at));
        String name = kind == null ? "type " + form.type(bytes, at) : kind.name();
        if (length < form.size()) {
            table.defects().add(length == 0 ? DefectKind.ZERO_LENGTH : DefectKind.BAD_LENGTH, name, "length",
                    bytes.place(at, form.size())).put("found", length, bytes.place(at + form.lengthAt(), form.lengthBytes()))
                    .put("expected", kind == null ? form.size() : kind.least(), bytes.place(at, form.size()));
            return 0;
        }
        if (length > left) {
            if (table.whole()) {
                table.defects().add(DefectKind.PAST_END, name, "length", bytes.place(at, left))
                        .put("found", length, bytes.place(at + form.lengthAt(), form.lengthBytes()))
                        .put("expected", left, bytes.place(at, left));
                hand(table, kind, name, bytes.part(at, left), length, reader);
            }
            return 0;
        }
        hand(table, kind, name, bytes.part(at, (int) length), length, reader);
        return (int) length;
    }

    private static int tail(OpenedTable table, int at, int left) {
        if (table.whole()) {
            TableBytes rest = table.bytes().part(at, left);
            table.defects().add(DefectKind.PAST_END, TAIL, Optional.empty(), rest.place())
                    .putText("text", rest.hex(), rest.place());
        }
        return 0;
    }

    private void hand(OpenedTable table, StructureKind kind, String name, TableBytes bytes, long length,
            Consumer<Structure> reader) {
        if (kind == null) {
            table.defects().add(DefectKind.UNKNOWN_STRUCTURE, name, "type", bytes.place())
                    .put("found", form.type(bytes, 0), bytes.place()).putText("text", bytes.hex(), bytes.place());
            return;
        }
        Structure structure = new Structure(kind, length, bytes, table.defects());
        structure.checkLength(Math.max(kind.least(), Math.min(kind.most(), length)));
        if (bytes.length() >= kind.least()) {
            reader.accept(structure);
        }
    }
}
