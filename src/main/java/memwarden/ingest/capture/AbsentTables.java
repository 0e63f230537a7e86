package memwarden.ingest.capture;

import java.util.Optional;
import memwarden.model.TextOrigin;

/** Says of the tables that a machine does not have that they are absent: it gave away its tables, and they are not there. */
final class AbsentTables {

    private AbsentTables() {
    }

    static void say(Capture capture, Testimony testimony) {
        Optional<Artefact> any = capture.artefacts().stream().filter(AcpiTableReader::ofMachine).findFirst();
        if (any.isEmpty()) {
            return;
        }
        TextOrigin folder = new TextOrigin(any.get().path().replaceFirst("/[^/]*$", ""), 1, 1, 1, "");
        for (AcpiTable table : AcpiTables.known()) {
            boolean there = capture.artefacts().stream().map(AcpiTableReader::signature).flatMap(Optional::stream)
                    .anyMatch(table.signature()::equals);
            if (!there && !testimony.knows(table.pointer())) {
                testimony.say(table.pointer(), Draft.word("absent", folder));
            }
        }
    }
}
