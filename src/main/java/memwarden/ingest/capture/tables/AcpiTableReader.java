package memwarden.ingest.capture.tables;

import java.util.Locale;
import java.util.Optional;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.ingest.capture.frame.ArtefactReader;
import memwarden.ingest.capture.frame.Testimony;

/**
 * ACPI tables, one a file: {@code acpi/CEDT} of a capture, {@code cedt.bin}, {@code cedt.aml}, or any file that begins
 * like one. From tables that tell nothing of memory nothing is taken.
 */
public final class AcpiTableReader implements ArtefactReader {

    private static final String FOLDER = "acpi";

    @Override
    public boolean reads(Artefact artefact) {
        return signature(artefact).isPresent();
    }

    @Override
    public void read(Artefact artefact, Testimony testimony) {
        AcpiTables.read(artefact.path(), named(artefact), artefact.bytes(), testimony);
    }

    /** Whether it lies where a capture has the tables of the machine. */
    static boolean ofMachine(Artefact artefact) {
        return artefact.in(FOLDER) && signature(artefact).isPresent();
    }

    /** The signature of the table that an artefact is; empty if it is none. */
    static Optional<String> signature(Artefact artefact) {
        Optional<String> own = own(artefact);
        return own.filter(AcpiTables::knows).or(() -> named(artefact)).or(() -> own);
    }

    /** By its name, unless it is a text about the table. */
    private static Optional<String> named(Artefact artefact) {
        String name = artefact.stem().toUpperCase(Locale.ROOT);
        boolean text = artefact.bytes().length >= TableHeader.ACPI.size() && !artefact.binary();
        return AcpiTables.knows(name) && !text ? Optional.of(name) : Optional.empty();
    }

    /** By what it holds: four capitals or digits, and where the name of the folder does not tell, a length and a sum. */
    private static Optional<String> own(Artefact artefact) {
        TableBytes bytes = new TableBytes(artefact.path(), "", artefact.bytes());
        if (bytes.length() < TableHeader.ACPI.size() || !artefact.binary() || !bytes.text(0, 4).matches("[A-Z0-9_]{4}")) {
            return Optional.empty();
        }
        long length = bytes.number(4, 4);
        boolean sound = length >= TableHeader.ACPI.size() && length <= bytes.length() && bytes.part(0, (int) length).sum() == 0;
        return sound || artefact.in(FOLDER) || AcpiTables.knows(bytes.text(0, 4)) ? Optional.of(bytes.text(0, 4))
                : Optional.empty();
    }
}
