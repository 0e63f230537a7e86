package memwarden.ingest;

import java.util.List;
import java.util.Optional;
import memwarden.model.AddressRange;
import memwarden.model.BoundDriver;
import memwarden.model.CapacityMode;
import memwarden.model.DaxParent;
import memwarden.model.KernelLine;
import memwarden.model.Observed;
import memwarden.model.ObservedBlocks;
import memwarden.model.ObservedDaxDevice;
import memwarden.model.ObservedRegion;
import memwarden.model.ObservedResource;
import memwarden.model.ObservedWindow;
import memwarden.model.Truth;

/** Reads the {@code observed} key: what the running machine showed. */
final class ObservedBinder {

    private static final String NO_NODE = "none";

    private final Scalars scalars;

    ObservedBinder(Worksheet sheet) {
        scalars = new Scalars(sheet);
    }

    Observed read(Fields platform) {
        return platform.mapping("observed", part -> Optional.of(observed(part)))
                .orElseGet(() -> Observed.nothing(platform.originOf("observed")));
    }

    private Observed observed(Fields fields) {
        return new Observed(fields.section("iomem", "a line of /proc/iomem", (index, line) -> resource(line)),
                fields.section("daxDevices", "a dax device", (index, device) -> daxDevice(device)),
                fields.section("windows", "a root decoder", (index, window) -> window(window)),
                fields.section("regions", "a region", (index, region) -> region(region)),
                fields.section("memoryBlocks", "a row of memory blocks", (index, row) -> blocks(row)),
                fields.section("drivers", "a bound driver", (index, driver) -> bound(driver)),
                fields.section("messages", "a message", (index, message) -> message(message)));
    }

    private Optional<ObservedResource> resource(Fields fields) {
        fields.require("name");
        Optional<AddressRange> range = fields.requiredSpan();
        Optional<String> name = fields.value("name", scalars::text);
        int depth = fields.value("depth", scalars::index).orElse(0);
        return range.flatMap(span -> name.map(text -> new ObservedResource(span, text, depth, fields.origins())));
    }

    private Optional<ObservedDaxDevice> daxDevice(Fields fields) {
        fields.require("id");
        Optional<String> id = fields.value("id", scalars::name);
        List<AddressRange> ranges = fields.values("ranges", scalars::range).orElse(List.of());
        Optional<DaxParent> parent =
                fields.value("parent", scalars.oneOf("what a dax device hangs from", DaxParent.values()));
        Optional<String> driver = fields.value("driver", scalars::name);
        Optional<Integer> node = fields.value("targetNode", word -> word.text().equals(NO_NODE)
                ? Optional.of(-1) : scalars.index(word));
        Optional<Long> size = fields.value("size", scalars::size);
        Optional<Integer> online = fields.value("onlineBlocks", scalars::index);
        Optional<Integer> total = fields.value("totalBlocks", scalars::index);
        return id.map(name -> new ObservedDaxDevice(name, ranges, parent, driver, node, size, online, total,
                fields.origins()));
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

    private Optional<ObservedBlocks> blocks(Fields fields) {
        fields.require("online");
        Optional<AddressRange> range = fields.requiredSpan();
        Truth online = fields.truth("online");
        return range.map(span -> new ObservedBlocks(span, online == Truth.YES, fields.origins()));
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
}
