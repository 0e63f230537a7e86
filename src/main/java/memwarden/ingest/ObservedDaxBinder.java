package memwarden.ingest;

import java.util.List;
import java.util.Optional;
import memwarden.model.AddressRange;
import memwarden.model.DaxParent;
import memwarden.model.ObservedDax;
import memwarden.model.ObservedDaxDevice;
import memwarden.model.ObservedDaxRegion;
import memwarden.model.ObservedHmemDevice;
import memwarden.model.Truth;
import memwarden.yaml.ScalarNode;

/** Reads what the running machine showed of its dax devices. */
final class ObservedDaxBinder {

    private static final String NO_NODE = "none";

    private final Scalars scalars;

    ObservedDaxBinder(Worksheet sheet) {
        scalars = new Scalars(sheet);
    }

    /** @param observed the fields below {@code observed} */
    ObservedDax read(Fields observed) {
        return new ObservedDax(
                observed.section("daxDevices", "a dax device", (index, device) -> device(device)),
                observed.section("daxRegions", "a dax region", (index, region) -> region(region)),
                observed.section("hmemDevices", "a device of dax_hmem", (index, device) -> hmem(device)));
    }

    private Optional<ObservedDaxDevice> device(Fields fields) {
        fields.require("id");
        Optional<String> id = fields.value("id", scalars::name);
        List<AddressRange> ranges = fields.values("ranges", scalars::range).orElse(List.of());
        Optional<String> path = fields.value("path", scalars::name);
        Optional<DaxParent> parent = parent(fields);
        Optional<String> driver = fields.value("driver", scalars::name);
        Optional<String> mode = fields.value("mode", scalars::name);
        Optional<String> state = fields.value("state", scalars::name);
        Optional<Integer> targetNode = fields.value("targetNode", this::node);
        Optional<Integer> node = fields.value("node", this::node);
        Optional<Long> size = fields.value("size", scalars::sizeOrZero);
        boolean rounded = fields.truth("rounded") == Truth.YES;
        Optional<Long> align = fields.value("align", scalars::size);
        Optional<Integer> online = fields.value("onlineBlocks", scalars::index);
        Optional<Integer> total = fields.value("totalBlocks", scalars::index);
        Truth movable = fields.truth("movable");
        Truth memmap = fields.truth("memmapOnMemory");
        return id.map(name -> new ObservedDaxDevice(name, ranges, path, parent, driver, mode, state, targetNode, node,
                size, rounded, align, online, total, movable, memmap, fields.origins()));
    }

    private Optional<ObservedDaxRegion> region(Fields fields) {
        fields.require("path");
        Optional<String> path = fields.value("path", scalars::name);
        Optional<Integer> number = fields.value("number", scalars::index);
        Optional<DaxParent> parent = parent(fields);
        Optional<Long> size = fields.value("size", scalars::sizeOrZero);
        boolean rounded = fields.truth("rounded") == Truth.YES;
        Optional<Long> available = fields.value("available", scalars::sizeOrZero);
        Optional<Long> align = fields.value("align", scalars::size);
        return path.map(where -> new ObservedDaxRegion(where, number, parent, size, rounded, available, align,
                fields.origins()));
    }

    private Optional<ObservedHmemDevice> hmem(Fields fields) {
        fields.require("id");
        Optional<String> id = fields.value("id", scalars::name);
        Optional<String> path = fields.value("path", scalars::name);
        Optional<String> driver = fields.value("driver", scalars::name);
        Optional<Integer> node = fields.value("node", this::node);
        return id.map(name -> new ObservedHmemDevice(name, path, driver, node, fields.origins()));
    }

    private Optional<DaxParent> parent(Fields fields) {
        return fields.value("parent", scalars.oneOf("what a dax device hangs from", DaxParent.values()));
    }

    private Optional<Integer> node(ScalarNode word) {
        return word.text().equals(NO_NODE) ? Optional.of(-1) : scalars.index(word);
    }
}
