package memwarden.ingest;

import java.util.List;
import java.util.Optional;
import memwarden.model.Section;
import memwarden.model.Slit;

/** Reads the System Locality Distance Information Table (ACPI 6.5, section 5.2.17). */
final class SlitBinder {

    private final Worksheet sheet;
    private final Scalars scalars;

    SlitBinder(Worksheet sheet) {
        this.sheet = sheet;
        scalars = new Scalars(sheet);
    }

    Section<Slit> read(Fields firmware) {
        return firmware.part("slit",
                table -> new Section<>(true, table(table).stream().toList(), table.origin()),
                Section::absent, Section::missing);
    }

    private Optional<Slit> table(Fields fields) {
        fields.require("localities", "distances");
        Optional<Integer> localities = fields.value("localities", scalars::index);
        Optional<List<Long>> distances = fields.values("distances", scalars.field(1));
        return localities.flatMap(count -> distances.flatMap(all -> {
            if (all.size() != (long) count * count) {
                sheet.problem(fields.originOf("distances"), all.size() + " distances for " + count + " localities",
                        "there is one for each pair, row by row", "write all of them, or correct `localities`");
                return Optional.empty();
            }
            return Optional.of(new Slit(count, all, fields.origins()));
        }));
    }
}
