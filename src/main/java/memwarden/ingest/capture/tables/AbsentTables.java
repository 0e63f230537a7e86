package memwarden.ingest.capture.tables;

import java.util.List;
import java.util.Optional;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.model.TextOrigin;

/**
 * Says of the tables that a machine does not have that they are absent: it gave away its tables, and they are not there.
 *
 * <p>A table of which something else shows that the machine has it is one that was not handed over.
 */
public final class AbsentTables {

    private AbsentTables() {
    }

    public static void say(List<Artefact> artefacts, Testimony testimony) {
        Optional<Artefact> any = artefacts.stream().filter(AcpiTableReader::ofMachine).findFirst();
        if (any.isEmpty()) {
            return;
        }
        TextOrigin folder = new TextOrigin(any.get().path().replaceFirst("/[^/]*$", ""), 1, 1, 1, "");
        for (AcpiTable table : AcpiTables.known()) {
            boolean there = artefacts.stream().map(AcpiTableReader::signature).flatMap(Optional::stream)
                    .anyMatch(table.signature()::equals);
            if (!there && !ShownTables.of(testimony).contains(table.signature()) && !testimony.knows(table.pointer())) {
                testimony.say(table.pointer(), Draft.word("absent", folder));
            }
        }
    }
}
