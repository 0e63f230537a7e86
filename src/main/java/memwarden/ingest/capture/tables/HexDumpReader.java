package memwarden.ingest.capture.tables;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.ingest.capture.frame.ArtefactReader;
import memwarden.ingest.capture.frame.Complaints;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.ingest.capture.frame.TextLine;
import memwarden.model.DefectKind;
import memwarden.model.TextOrigin;

/**
 * Tables printed as hexadecimal digits: by acpidump, which names each table in a line of its own, or by iasl as "Raw
 * Table Data". The bytes are read as any other table is.
 */
public final class HexDumpReader implements ArtefactReader {

    private static final Pattern TITLE = Pattern.compile("([A-Z0-9_]{4}) @ 0x[0-9A-Fa-f]+\\s*");
    /** What follows sixteen bytes is their letters, which may look like digits. */
    private static final Pattern BYTES =
            Pattern.compile("\\s*+([0-9A-Fa-f]{4,8}):\\s{1,2}((?:[0-9A-Fa-f]{2}(?:\\s|$)){1,16}).*");

    @Override
    public boolean reads(Artefact artefact) {
        return !artefact.binary() && artefact.lines().stream().filter(line -> !line.text().isBlank()).findFirst()
                .filter(line -> TITLE.matcher(line.text()).matches() || startsTable(line)).isPresent();
    }

    private static boolean startsTable(TextLine line) {
        Matcher digits = BYTES.matcher(line.text());
        return digits.matches() && Long.parseLong(digits.group(1), 16) == 0;
    }

    @Override
    public void read(Artefact artefact, Testimony testimony) {
        Tables tables = new Tables(artefact, testimony);
        artefact.lines().forEach(tables::line);
        tables.end();
    }

    /** The tables of one text, one after the other. */
    private static final class Tables {

        private final Artefact dump;
        private final Testimony testimony;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final Complaints complaints;
        private Optional<String> signature = Optional.empty();
        private TextOrigin title;

        Tables(Artefact dump, Testimony testimony) {
            this.dump = dump;
            this.testimony = testimony;
            complaints = new Complaints(testimony, dump.fileName());
        }

        void line(TextLine line) {
            Matcher name = TITLE.matcher(line.text());
            Matcher digits = BYTES.matcher(line.text());
            if (name.matches()) {
                end();
                signature = Optional.of(name.group(1));
                title = line.place();
            } else if (digits.matches()) {
                bytes(line, digits);
            } else if (!line.text().isBlank()) {
                complaints.unknown(line);
            }
        }

        private void bytes(TextLine line, Matcher digits) {
            long offset = Long.parseLong(digits.group(1), 16);
            if (offset == 0) {
                end();
            }
            if (offset != bytes.size()) {
                testimony.defect(DefectKind.BAD_LENGTH, signature.orElse(dump.fileName()), line.place())
                        .putText("structure", "line of a hex dump", line.place())
                        .putHex("found", offset, line.place()).putHex("expected", bytes.size(), line.place());
            }
            bytes.writeBytes(HexFormat.of().parseHex(digits.group(2).replaceAll("\\s", "")));
        }

        /** Hands over the table that ends here, if one does. */
        void end() {
            if (bytes.size() > 0) {
                byte[] table = bytes.toByteArray();
                signature.filter(name -> AcpiTables.isAnother(table, name)).ifPresent(name ->
                        complaints.report(DefectKind.CONTRADICTION, title).putText("field", "signature", title)
                                .putText("text", name, title));
                AcpiTables.read(dump.path(), signature, table, testimony);
                signature = Optional.empty();
            }
            bytes.reset();
        }
    }
}
