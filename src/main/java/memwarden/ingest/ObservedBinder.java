package memwarden.ingest;

import java.util.List;
import java.util.Optional;
import memwarden.model.AddressRange;
import memwarden.model.BoundDriver;
import memwarden.model.CapacityMode;
import memwarden.model.KernelLine;
import memwarden.model.Observed;
import memwarden.model.ObservedCommand;
import memwarden.model.ObservedLog;
import memwarden.model.ObservedRegion;
import memwarden.model.ObservedResource;
import memwarden.model.ObservedWindow;

/** Reads the {@code observed} key: what the running machine showed. */
final class ObservedBinder {

    private final Worksheet sheet;
    private final Scalars scalars;

    ObservedBinder(Worksheet sheet) {
        this.sheet = sheet;
        scalars = new Scalars(sheet);
    }

    Observed read(Fields platform) {
        return platform.mapping("observed", part -> Optional.of(observed(part)))
                .orElseGet(() -> Observed.nothing(platform.originOf("observed")));
    }

    private Observed observed(Fields fields) {
        return new Observed(fields.section("iomem", "a line of /proc/iomem", (index, line) -> resource(line)),
                new ObservedDaxBinder(sheet).read(fields),
                fields.section("windows", "a root decoder", (index, window) -> window(window)),
                fields.section("regions", "a region", (index, region) -> region(region)),
                new ObservedMemoryBinder(sheet).read(fields),
                fields.section("drivers", "a bound driver", (index, driver) -> bound(driver)),
                new ObservedLog(fields.section("messages", "a message", (index, message) -> message(message)),
                        fields.truth("wholeLog")),
                fields.section("commands", "a command", (index, command) -> command(command)));
    }

    private Optional<ObservedResource> resource(Fields fields) {
        fields.require("name");
        Optional<AddressRange> range = fields.requiredSpan();
        Optional<String> name = fields.value("name", scalars::text);
        int depth = fields.value("depth", scalars::index).orElse(0);
        return range.flatMap(span -> name.map(text -> new ObservedResource(span, text, depth, fields.origins())));
    }

    private Optional<ObservedWindow> window(Fields fields) {
        fields.require("id");
        Optional<String> id = fields.value("id", scalars::name);
        Optional<AddressRange> range = fields.requiredSpan();
        return id.flatMap(name -> range.map(span -> new ObservedWindow(name, span, fields.origins())));
    }

    private Optional<ObservedRegion> region(Fields fields) {
        fields.require("id");
        Optional<String> id = fields.value("id", scalars::name);
        Optional<AddressRange> range = fields.span();
        Optional<CapacityMode> mode = fields.value("mode", scalars.oneOf("a mode", CapacityMode.values()));
        Optional<String> driver = fields.value("driver", scalars::name);
        return id.map(name -> new ObservedRegion(name, range, mode, driver, fields.origins()));
    }

    private Optional<BoundDriver> bound(Fields fields) {
        fields.require("driver", "device");
        Optional<String> driver = fields.value("driver", scalars::name);
        Optional<String> device = fields.value("device", scalars::name);
        return driver.flatMap(name -> device.map(bound -> new BoundDriver(name, bound, fields.origins())));
    }

    private Optional<KernelLine> message(Fields fields) {
        fields.require("text");
        return fields.value("text", scalars::text).map(text -> new KernelLine(text, fields.origins()));
    }

    private Optional<ObservedCommand> command(Fields fields) {
        fields.require("command");
        Optional<String> command = fields.value("command", scalars::text);
        List<String> output = fields.values("output", scalars::text).orElse(List.of());
        return command.map(typed -> new ObservedCommand(typed, output, fields.origins()));
    }
}
