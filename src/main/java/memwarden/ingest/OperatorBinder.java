package memwarden.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import memwarden.model.AddDevice;
import memwarden.model.AddressRange;
import memwarden.model.CapacityMode;
import memwarden.model.CreateNamespace;
import memwarden.model.CreateRegion;
import memwarden.model.DaxMode;
import memwarden.model.DestroyRegion;
import memwarden.model.DisableDevice;
import memwarden.model.NamespaceMode;
import memwarden.model.OfflineMemory;
import memwarden.model.OnlineMemory;
import memwarden.model.OnlineType;
import memwarden.model.OperatorAction;
import memwarden.model.ReconfigureDevice;
import memwarden.model.ResizeRegion;
import memwarden.model.Truth;
import memwarden.model.UnloadModule;

/** Reads the {@code operator} key: what a person did after boot, in order. */
final class OperatorBinder {

    private static final List<String> COMMANDS =
            List.of("createRegion", "resizeRegion", "createNamespace", "destroyRegion", "addDevice", "disableDevice",
                    "unloadModule", "onlineMemory", "offlineMemory", "reconfigureDevice");
    /** What may be left unset, and is then said to be absent. */
    private static final List<String> SETTINGS = List.of("ways", "granularity", "uuid");

    /** What may be written to the state of a memory block to bring it online. */
    private static final OnlineType[] ONLINE = Arrays.stream(OnlineType.values())
            .filter(type -> type != OnlineType.OFFLINE).toArray(OnlineType[]::new);

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
        List<String> kinds = COMMANDS.stream().filter(action::has).toList();
        if (kinds.isEmpty()) {
            sheet.problem(action.origin(), "an action of the operator that does not say what was done",
                    "its key names the command", "add one of " + String.join(", ",
                            COMMANDS.stream().map(command -> "`" + command + ": …`").toList()));
        } else if (kinds.size() > 1) {
            sheet.problem(action.originOf(kinds.get(1)), "an action of the operator with `" + kinds.get(0)
                    + "` and with `" + kinds.get(1) + "`", "the list says in which order things were done",
                    "write an entry of its own for each, behind a `-`");
        }
        List<OperatorAction> read = new ArrayList<>();
        action.mapping("createRegion", this::region).ifPresent(read::add);
        action.mapping("resizeRegion", this::resized).ifPresent(read::add);
        action.mapping("createNamespace", this::namespace).ifPresent(read::add);
        action.mapping("destroyRegion", this::destroyed).ifPresent(read::add);
        action.mapping("addDevice", fields -> device(fields).map(id -> new AddDevice(id, fields.origins())))
                .ifPresent(read::add);
        action.mapping("disableDevice", fields -> device(fields).map(id -> new DisableDevice(id, fields.origins())))
                .ifPresent(read::add);
        action.mapping("unloadModule", this::unloaded).ifPresent(read::add);
        action.mapping("onlineMemory", this::onlined).ifPresent(read::add);
        action.mapping("offlineMemory", fields -> fields.requiredSpan()
                .map(range -> new OfflineMemory(range, fields.origins()))).ifPresent(read::add);
        action.mapping("reconfigureDevice", this::reconfigured).ifPresent(read::add);
        return read.stream().findFirst();
    }

    private Optional<OperatorAction> region(Fields fields) {
        Optional<AddressRange> range = fields.has("base") ? fields.span() : fields.range("range");
        Optional<Long> size = fields.has("base") ? Optional.empty() : fields.value("size", scalars::size);
        fields.refuseBoth("range", "size", "keep either `range`, where the region is expected, or its `size`");
        Optional<String> window = fields.value("window", scalars::name);
        fields.require("mode", "endpoints");
        Optional<CapacityMode> mode = fields.value("mode", scalars.oneOf("a mode", CapacityMode.values()));
        Optional<List<String>> endpoints = fields.values("endpoints", scalars::name);
        List<String> unset = SETTINGS.stream().filter(fields::isAbsent).toList();
        Optional<Integer> ways = unset.contains("ways") ? Optional.empty() : fields.value("ways", scalars::count);
        Optional<Long> granularity =
                unset.contains("granularity") ? Optional.empty() : fields.value("granularity", scalars::size);
        // A region has some uuid or none; which one decides nothing.
        fields.value("uuid", scalars::name);
        boolean otherwise = fields.truth("otherwise") == Truth.YES;
        return mode.flatMap(kind -> endpoints.map(list -> new CreateRegion(range, size, window, ways, granularity, kind,
                list, otherwise, unset, fields.origins())));
    }

    private Optional<OperatorAction> namespace(Fields fields) {
        fields.require("region", "mode");
        Optional<AddressRange> region = fields.range("region");
        Optional<NamespaceMode> mode =
                fields.value("mode", scalars.oneOf("a mode of a namespace", NamespaceMode.values()));
        return region.flatMap(span -> mode.map(kind -> new CreateNamespace(span, kind, fields.origins())));
    }

    private Optional<OperatorAction> destroyed(Fields fields) {
        Optional<AddressRange> range = fields.requiredSpan();
        Truth force = fields.truth("force");
        return range.map(span -> new DestroyRegion(span, force, fields.origins()));
    }

    private Optional<OperatorAction> resized(Fields fields) {
        fields.require("range", "size");
        Optional<AddressRange> range = fields.range("range");
        Optional<Long> size = fields.value("size", scalars::sizeOrZero);
        return range.flatMap(span -> size.map(bytes -> new ResizeRegion(span, bytes, fields.origins())));
    }

    private Optional<String> device(Fields fields) {
        fields.require("endpoint");
        return fields.value("endpoint", scalars::name);
    }

    private Optional<OperatorAction> unloaded(Fields fields) {
        fields.require("module");
        // modprobe and lsmod take the two signs for one another.
        return fields.value("module", scalars::name)
                .map(name -> new UnloadModule(name.replace('-', '_'), fields.origins()));
    }

    private Optional<OperatorAction> reconfigured(Fields fields) {
        fields.require("mode");
        Optional<AddressRange> range = fields.requiredSpan();
        Optional<DaxMode> mode = fields.value("mode", scalars.oneOf("a mode of a dax device", DaxMode.values()));
        boolean force = fields.truth("force") == Truth.YES;
        boolean noOnline = fields.truth("noOnline") == Truth.YES;
        Optional<OnlineType> policy = fields.value("policy", scalars.oneOf("a way to bring memory online", ONLINE));
        fields.refuseBoth("noOnline", "policy", "keep `policy` only where the memory is brought online");
        return range.flatMap(span -> mode.map(
                kind -> new ReconfigureDevice(span, kind, force, noOnline, policy, fields.origins())));
    }

    private Optional<OperatorAction> onlined(Fields fields) {
        Optional<AddressRange> range = fields.requiredSpan();
        Optional<OnlineType> policy = fields.value("policy", scalars.oneOf("a way to bring memory online", ONLINE));
        return range.map(span -> new OnlineMemory(span, policy, fields.origins()));
    }
}
