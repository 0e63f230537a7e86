package memwarden.ingest.capture;

import java.util.List;
import java.util.Optional;
import memwarden.model.TextOrigin;

/**
 * Says of the tables that a machine does not have that they are absent: it gave away its tables, and they are not there.
 *
 * <p>A table of which something else shows that the machine has it is one that was not handed over: the kernel lists its
 * tables at boot, and has a CXL root only where there is a CEDT (cxl_acpi_probe() in drivers/cxl/acpi.c).
 */
final class AbsentTables {

    private AbsentTables() {
    }

    static void say(List<Artefact> artefacts, Testimony testimony) {
        Optional<Artefact> any = artefacts.stream().filter(AcpiTableReader::ofMachine).findFirst();
        if (any.isEmpty()) {
            return;
        }
        if (!testimony.devices().all(CxlKind.ROOT).isEmpty()) {
            testimony.showTable("CEDT");
        }
        TextOrigin folder = new TextOrigin(any.get().path().replaceFirst("/[^/]*$", ""), 1, 1, 1, "");
        for (AcpiTable table : AcpiTables.known()) {
            boolean there = artefacts.stream().map(AcpiTableReader::signature).flatMap(Optional::stream)
                    .anyMatch(table.signature()::equals);
            if (!there && !testimony.showsTable(table.signature()) && !testimony.knows(table.pointer())) {
                testimony.say(table.pointer(), Draft.word("absent", folder));
            }
        }
    }
}
