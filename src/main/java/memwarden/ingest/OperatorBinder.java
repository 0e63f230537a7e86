package memwarden.ingest;

import java.util.List;
import java.util.Optional;
import memwarden.model.AddressRange;
import memwarden.model.CapacityMode;
import memwarden.model.CreatedRegion;

/** Reads the {@code operator} key: what a person did after boot, in order. */
final class OperatorBinder {

    private final Scalars scalars;

    OperatorBinder(Worksheet sheet) {
        scalars = new Scalars(sheet);
    }

    List<CreatedRegion> read(Fields platform) {
        return platform.list("operator", "an action of the operator", (index, action) -> {
            action.require("createRegion");
            return action.mapping("createRegion", this::region);
        }).orElse(List.of());
    }

    private Optional<CreatedRegion> region(Fields fields) {
        Optional<AddressRange> range = fields.requiredSpan();
        fields.require("mode", "endpoints");
        Optional<CapacityMode> mode = fields.value("mode", scalars.oneOf("a mode", CapacityMode.values()));
        Optional<List<String>> endpoints = fields.values("endpoints", scalars::name);
        return range.flatMap(span -> mode.flatMap(kind -> endpoints.map(
                list -> new CreatedRegion(span, kind, list, fields.origins()))));
    }
}
