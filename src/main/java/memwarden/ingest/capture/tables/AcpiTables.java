package memwarden.ingest.capture.tables;

import java.util.List;
import java.util.Optional;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.model.DefectKind;

/**
 * ACPI tables as they lie in memory (ACPI 6.5, section 5.2.6): has what stands behind the header read by the reader for
 * its signature. Every container of tables hands the bytes of each over here.
 */
final class AcpiTables {

    private static final int SIGNATURE = 4;
    private static final List<AcpiTable> KNOWN =
            List.of(new CedtTable(), new SratTable(), new SlitTable(), new HmatTable());

    private AcpiTables() {
    }

    /** The tables that something is taken from. */
    static List<AcpiTable> known() {
        return KNOWN;
    }

    static boolean knows(String signature) {
        return known(signature).isPresent();
    }

    private static Optional<AcpiTable> known(String signature) {
        return KNOWN.stream().filter(table -> table.signature().equals(signature)).findFirst();
    }

    /** Whether a table that something is taken from says of itself that it is another than this one. */
    static boolean isAnother(byte[] raw, String signature) {
        String own = signature(raw);
        return knows(own) && !own.equals(signature);
    }

    private static String signature(byte[] raw) {
        return new TableBytes("", "", raw).text(0, Math.min(raw.length, SIGNATURE));
    }

    /**
     * Reads a table, if anything is taken from tables of its signature.
     *
     * @param path the file, as the user named it
     * @param named the signature that the file's name, or the text around the bytes, promises
     * @param raw the table from its first byte; what follows it is left alone
     */
    static void read(String path, Optional<String> named, byte[] raw, Testimony testimony) {
        String own = signature(raw);
        known(knows(own) ? own : named.orElse(own)).ifPresent(table ->
                read(table, own, new TableBytes(path, table.signature(), raw), testimony));
    }

    private static void read(AcpiTable table, String signature, TableBytes bytes, Testimony testimony) {
        TableDefects defects = new TableDefects(testimony, table.signature(), Optional.empty());
        TableHeader.ACPI.open(bytes, defects).ifPresent(opened -> {
            if (!signature.equals(table.signature())) {
                defects.add(DefectKind.RESERVED_VALUE, "header", "signature", bytes.place(0, SIGNATURE))
                        .putText("text", signature, bytes.place(0, SIGNATURE));
            }
            if (opened.bytes().length() >= table.fixedPart()) {
                table.read(opened, testimony);
            } else if (opened.whole()) {
                TableHeader.ACPI.wrongLength(bytes, opened.bytes().length(), table.fixedPart(), defects);
            }
        });
    }
}
