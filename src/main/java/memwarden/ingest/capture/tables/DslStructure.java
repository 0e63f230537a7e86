package memwarden.ingest.capture.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import memwarden.ingest.capture.frame.Complaints;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.ingest.capture.frame.TextLine;
import memwarden.model.AddressRange;
import memwarden.model.DefectKind;
import memwarden.model.Place;

/**
 * A structure of a table as iasl prints it: its first field says its type.
 *
 * @param fields in the order of the text, the one with the type first
 */
record DslStructure(List<DslLine> fields) {

    /** A row of distances may be this long. */
    private static final int LONGEST = 100_000;
    private static final String LENGTH = "Length";
    private static final Set<String> FIRST = Set.of("Subtable Type", "Structure Type", "Signature");

    DslStructure {
        fields = List.copyOf(fields);
    }

    /**
     * The structures of a text.
     *
     * @param complaints takes the lines that are no fields, and the fields whose values are not whole
     */
    static List<DslStructure> of(List<TextLine> lines, Complaints complaints) {
        List<DslStructure> structures = new ArrayList<>();
        List<DslLine> open = new ArrayList<>();
        for (TextLine line : whole(lines)) {
            Optional<DslLine> field = DslLine.of(line);
            if (field.isEmpty() && DslLine.isForeign(line)) {
                complaints.unknown(line);
            }
            field.ifPresent(one -> {
                if (begins(one, open)) {
                    close(open, structures);
                }
                if (!one.isWhole()) {
                    complaints.unknown(one.at(), one.value()).putText("field", one.label(), one.at());
                } else {
                    open.add(one);
                }
            });
        }
        close(open, structures);
        return structures;
    }

    /** Whether a field begins a structure: by its label, or since each has one length, and the first lines may be lost. */
    private static boolean begins(DslLine field, List<DslLine> open) {
        return FIRST.contains(field.label())
                || field.label().equals(LENGTH) && open.stream().anyMatch(one -> one.label().equals(LENGTH));
    }

    private static void close(List<DslLine> open, List<DslStructure> structures) {
        if (!open.isEmpty()) {
            structures.add(new DslStructure(open));
        }
        open.clear();
    }

    /** Values that go on in the next line, behind a backslash, as one line. */
    private static List<TextLine> whole(List<TextLine> lines) {
        List<TextLine> whole = new ArrayList<>();
        boolean open = false;
        for (TextLine line : lines) {
            TextLine last = whole.isEmpty() ? line : whole.get(whole.size() - 1);
            if (open) {
                whole.set(whole.size() - 1, new TextLine(last.path(), last.number(), last.text() + line.text().strip()));
            } else {
                whole.add(line);
            }
            TextLine end = whole.get(whole.size() - 1);
            open = end.text().length() < LONGEST && end.text().endsWith("\\");
            if (open) {
                whole.set(whole.size() - 1,
                        new TextLine(end.path(), end.number(), end.text().substring(0, end.text().length() - 1)));
            }
        }
        return whole;
    }

    /** What iasl calls it: {@code CXL Host Bridge Structure}, or the signature of the table. */
    String name() {
        DslLine first = fields.get(0);
        return first.label().equals("Signature") ? first.value().replace("\"", "").strip() : first.note().orElse("");
    }

    /** Whether one of its fields has this label. */
    boolean has(String label) {
        return field(label).isPresent();
    }

    /** The first field whose label begins so; the rest of a label differs between releases of iasl. */
    Optional<DslLine> field(String label) {
        return fields.stream().filter(line -> line.label().startsWith(label)).findFirst();
    }

    /** Those of the labels that none of its fields has; a list has the number of the entry, or a word, before its label. */
    List<String> missing(List<String> labels) {
        return labels.stream().filter(label -> fields.stream().noneMatch(line ->
                line.label().endsWith(label) || line.label().startsWith(label + " ("))).toList();
    }

    /** A number and its place. */
    record Number(long value, Place at) {
    }

    Optional<Number> number(String label) {
        return field(label).flatMap(DslStructure::number);
    }

    /** The numbers of all fields whose labels end so. */
    List<Number> numbersEnding(String label) {
        return fields.stream().filter(line -> line.label().endsWith(label)).flatMap(line -> number(line).stream()).toList();
    }

    private static Optional<Number> number(DslLine line) {
        return line.number().map(value -> new Number(value, line.at()));
    }

    /** The place of its first line. */
    Place at() {
        return fields.get(0).at();
    }

    /** A base and a size, which may be 0. */
    record Extent(long base, long size, Place at) {

        void putInto(Draft draft) {
            if (size == 0) {
                draft.putHex("base", base, at).put("size", 0, at);
            } else {
                draft.put("range", new AddressRange(base, base + size - 1).toString(), at);
            }
        }
    }

    /** Nothing if either is not quoted; what reaches beyond 64 bits is a defect too. */
    Optional<Extent> extent(String baseLabel, String sizeLabel, Testimony testimony, String table) {
        Optional<Number> size = number(sizeLabel);
        Optional<Extent> extent = number(baseLabel).flatMap(base -> size.map(bytes ->
                new Extent(base.value(), bytes.value(), base.at())));
        boolean fits = extent.filter(place -> place.size() != 0
                && Long.compareUnsigned(place.base() + place.size() - 1, place.base()) < 0).isEmpty();
        if (!fits) {
            testimony.defect(DefectKind.OVERFLOW, table, size.get().at()).putText("structure", name(), size.get().at())
                    .putHex("found", size.get().value(), size.get().at());
        }
        return extent.filter(place -> fits);
    }
}
