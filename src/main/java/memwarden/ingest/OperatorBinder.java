package memwarden.ingest;

import java.util.List;
import java.util.Optional;
import memwarden.model.AddressRange;
import memwarden.model.CapacityMode;
import memwarden.model.CreatedRegion;
import memwarden.model.DestroyedRegion;
import memwarden.model.Namespace;
import memwarden.model.NamespaceMode;
import memwarden.model.OperatorAction;

/** Reads the {@code operator} key: what a person did after boot, in order. */
final class OperatorBinder {

    private final Worksheet sheet;
    private final Scalars scalars;

    OperatorBinder(Worksheet sheet) {
        this.sheet = sheet;
        scalars = new Scalars(sheet);
    }

    List<OperatorAction> read(Fields platform) {
        return platform.list("operator", "an action of the operator", (index, action) -> action(action))
                .orElse(List.of());
    }

    private Optional<OperatorAction> action(Fields action) {
        List<String> kinds = List.of("createRegion", "createNamespace", "destroyRegion").stream()
                .filter(action::has).toList();
        if (kinds.isEmpty()) {
            sheet.problem(action.origin(), "an action of the operator that does not say what was done",
                    "its key names the command",
                    "add one of `createRegion: …`, `createNamespace: …`, `destroyRegion: …`");
        } else if (kinds.size() > 1) {
            sheet.problem(action.originOf(kinds.get(1)), "an action of the operator with `" + kinds.get(0)
                    + "` and with `" + kinds.get(1) + "`", "the list says in which order things were done",
                    "write an entry of its own for each, behind a `-`");
        }
        Optional<OperatorAction> created = action.mapping("createRegion", this::region);
        Optional<OperatorAction> namespace = action.mapping("createNamespace", this::namespace);
        Optional<OperatorAction> destroyed = action.mapping("destroyRegion", this::destroyed);
        return created.or(() -> namespace).or(() -> destroyed);
    }

    private Optional<OperatorAction> region(Fields fields) {
        Optional<AddressRange> range = fields.requiredSpan();
        fields.require("mode", "endpoints");
        Optional<CapacityMode> mode = fields.value("mode", scalars.oneOf("a mode", CapacityMode.values()));
        Optional<List<String>> endpoints = fields.values("endpoints", scalars::name);
        // A person may copy the ways from the command line; the endpoints say the same.
        fields.value("ways", scalars::count);
        return range.flatMap(span -> mode.flatMap(kind -> endpoints.map(
                list -> new CreatedRegion(span, kind, list, fields.origins()))));
    }

    private Optional<OperatorAction> namespace(Fields fields) {
        fields.require("region", "mode");
        Optional<AddressRange> region = fields.range("region");
        Optional<NamespaceMode> mode =
                fields.value("mode", scalars.oneOf("a mode of a namespace", NamespaceMode.values()));
        return region.flatMap(span -> mode.map(kind -> new Namespace(span, kind, fields.origins())));
    }

    private Optional<OperatorAction> destroyed(Fields fields) {
        return fields.requiredSpan().map(range -> new DestroyedRegion(range, fields.origins()));
    }
}
