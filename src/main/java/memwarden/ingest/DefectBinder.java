package memwarden.ingest;

import java.util.List;
import java.util.Optional;
import memwarden.model.Defect;
import memwarden.model.DefectKind;

/** Reads the {@code defects} key: what was broken in what a machine handed over. */
final class DefectBinder {

    private final Scalars scalars;

    DefectBinder(Worksheet sheet) {
        scalars = new Scalars(sheet);
    }

    List<Defect> read(Fields platform) {
        return platform.list("defects", "a defect", (index, fields) -> defect(fields)).orElse(List.of());
    }

    private Optional<Defect> defect(Fields fields) {
        fields.require("kind", "table");
        Optional<DefectKind> kind = fields.value("kind", scalars.oneOf("a kind of defect", DefectKind.values()));
        Optional<String> table = fields.value("table", scalars::name);
        Optional<String> structure = fields.value("structure", scalars::name);
        Optional<String> field = fields.value("field", scalars::name);
        Optional<String> device = fields.value("device", scalars::name);
        Optional<Long> offset = fields.value("offset", scalars::number);
        Optional<Long> line = fields.value("line", scalars::number);
        Optional<Long> found = fields.value("found", scalars::number);
        Optional<Long> expected = fields.value("expected", scalars::number);
        Optional<String> text = fields.value("text", scalars::text);
        return kind.flatMap(what -> table.map(where -> new Defect(what, where, structure, field, device, offset, line,
                found, expected, text, fields.origins())));
    }
}
