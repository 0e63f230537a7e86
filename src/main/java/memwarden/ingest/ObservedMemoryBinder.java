package memwarden.ingest;

import java.util.List;
import java.util.Optional;
import memwarden.model.AddressRange;
import memwarden.model.AutoOnlineBlocks;
import memwarden.model.ObservedAccess;
import memwarden.model.ObservedBlocks;
import memwarden.model.ObservedMemory;
import memwarden.model.ObservedNode;
import memwarden.model.OnlineType;
import memwarden.model.Origins;
import memwarden.model.StatedBlockSize;
import memwarden.model.Truth;

/** Reads what the running machine showed of its memory blocks and nodes. */
final class ObservedMemoryBinder {

    private final Scalars scalars;

    ObservedMemoryBinder(Worksheet sheet) {
        scalars = new Scalars(sheet);
    }

    /** @param observed the fields below {@code observed} */
    ObservedMemory read(Fields observed) {
        return new ObservedMemory(
                observed.section("memoryBlocks", "a row of memory blocks", (index, row) -> blocks(row)),
                observed.value("memoryBlockSize", scalars::size)
                        .map(bytes -> new StatedBlockSize(bytes, Origins.of(observed.originOf("memoryBlockSize")))),
                observed.value("autoOnlineBlocks",
                        scalars.oneOf("what is done with added memory", OnlineType.values()))
                        .map(type -> new AutoOnlineBlocks(type, Origins.of(observed.originOf("autoOnlineBlocks")))),
                observed.section("nodes", "a NUMA node", (index, node) -> node(node)),
                observed.value("nodesWithMemory", scalars::text), observed.value("nodesOnline", scalars::text),
                observed.value("nodesPossible", scalars::text));
    }

    private Optional<ObservedBlocks> blocks(Fields fields) {
        fields.require("online");
        Optional<AddressRange> range = fields.requiredSpan();
        Truth online = fields.truth("online");
        Truth removable = fields.truth("removable");
        Optional<Integer> node = fields.value("node", scalars::index);
        Optional<String> zones = fields.value("zones", scalars::name);
        return range.map(span ->
                new ObservedBlocks(span, online == Truth.YES, removable, node, zones, fields.origins()));
    }

    private Optional<ObservedNode> node(Fields fields) {
        fields.require("node");
        Optional<Integer> number = fields.value("node", scalars::index);
        Optional<String> cpus = fields.value("cpus", scalars::text);
        List<Integer> distances = fields.values("distances", scalars::index).orElse(List.of());
        Optional<Long> size = fields.value("size", scalars::sizeOrZero);
        Optional<Long> free = fields.value("free", scalars::sizeOrZero);
        Optional<Integer> entries = fields.value("memoryEntries", scalars::index);
        List<ObservedAccess> access =
                fields.list("access", "an access class", (index, item) -> access(item)).orElse(List.of());
        return number.map(node ->
                new ObservedNode(node, cpus, distances, size, free, entries, access, fields.origins()));
    }

    private Optional<ObservedAccess> access(Fields fields) {
        fields.require("class");
        Optional<Integer> number = fields.value("class", scalars::index);
        Optional<Long> readBandwidth = fields.value("readBandwidth", scalars::number);
        Optional<Long> readLatency = fields.value("readLatency", scalars::number);
        Optional<Long> writeBandwidth = fields.value("writeBandwidth", scalars::number);
        Optional<Long> writeLatency = fields.value("writeLatency", scalars::number);
        return number.map(found ->
                new ObservedAccess(found, readBandwidth, readLatency, writeBandwidth, writeLatency));
    }
}
