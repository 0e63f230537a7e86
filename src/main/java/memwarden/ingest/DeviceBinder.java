package memwarden.ingest;

import java.util.List;
import java.util.Optional;
import memwarden.model.AddressRange;
import memwarden.model.Capacity;
import memwarden.model.Cdat;
import memwarden.model.CxlSwitch;
import memwarden.model.DeviceFunction;
import memwarden.model.DeviceNature;
import memwarden.model.Dvsec;
import memwarden.model.DvsecRange;
import memwarden.model.Endpoint;
import memwarden.model.EndpointDecoder;
import memwarden.model.Hop;
import memwarden.model.HostBridge;
import memwarden.model.InterleaveCapability;
import memwarden.model.IsolationCapability;
import memwarden.model.Link;
import memwarden.model.PciFunction;
import memwarden.model.PortDecoder;
import memwarden.model.RootPort;
import memwarden.model.Section;
import memwarden.model.Slot;
import memwarden.model.Truth;
import memwarden.yaml.Node;
import memwarden.yaml.ScalarNode;

/** Reads host bridges, switches and endpoints. */
final class DeviceBinder {

    private final Worksheet sheet;
    private final Scalars scalars;
    private final CapacityBinder capacities;
    private final NatureBinder natures;
    /** What something can be below of: host bridges, root ports and switches share their names. */
    private final Ids portIds;
    private final Ids endpointIds;

    DeviceBinder(Worksheet sheet) {
        this.sheet = sheet;
        scalars = new Scalars(sheet);
        capacities = new CapacityBinder(sheet);
        natures = new NatureBinder(sheet);
        portIds = new Ids("port", sheet);
        endpointIds = new Ids("endpoint", sheet);
    }

    Section<HostBridge> hostBridges(Fields platform) {
        return platform.section("hostBridges", "a host bridge", (index, fields) -> hostBridge(fields));
    }

    private Optional<HostBridge> hostBridge(Fields fields) {
        Optional<String> id = id(fields, portIds);
        Optional<Long> uid = fields.value("uid", scalars::number);
        Truth hdmDecoders = fields.truth("hdmDecoders");
        Optional<Node> rootPorts = fields.node("rootPorts");
        Optional<Integer> count = rootPorts.filter(ScalarNode.class::isInstance)
                .flatMap(node -> scalars.index((ScalarNode) node));
        List<RootPort> listed = rootPorts.filter(node -> !(node instanceof ScalarNode)).flatMap(list ->
                fields.list("rootPorts", "a root port", (index, port) -> rootPort(port, id.orElse(""))))
                .orElse(List.of());
        List<AddressRange> apertures = fields.values("apertures", scalars::range).orElse(List.of());
        Section<PortDecoder> decoders = fields.section("decoders", "a decoder",
                new DecoderBinder(id.orElse(""), "host bridge " + id.orElse(""), sheet)::ofPort);
        return id.map(name -> new HostBridge(name, uid, hdmDecoders,
                listed.isEmpty() ? count : Optional.of(listed.size()), listed, apertures, decoders, fields.origins()));
    }

    private Optional<RootPort> rootPort(Fields fields, String hostBridge) {
        Optional<String> id = id(fields, portIds);
        Optional<Link> link = link(fields);
        Hop hop = hop(fields);
        Slot slot = fields.mapping("slot", part -> Optional.of(slot(part)))
                .orElse(Slot.NOT_STATED);
        IsolationCapability isolation = new IsolationBinder(sheet).capability(fields, id.orElse(""));
        return id.map(name -> new RootPort(name, hostBridge, link, hop, slot, isolation, fields.origins()));
    }

    Section<CxlSwitch> switches(Fields platform) {
        return platform.section("switches", "a switch", (index, fields) -> cxlSwitch(fields));
    }

    private Optional<CxlSwitch> cxlSwitch(Fields fields) {
        Optional<String> id = id(fields, portIds);
        Optional<String> below = fields.value("below", scalars::name);
        Optional<Link> link = link(fields);
        Hop hop = hop(fields);
        Section<PortDecoder> decoders = fields.section("decoders", "a decoder",
                new DecoderBinder(id.orElse(""), "switch " + id.orElse(""), sheet)::ofPort);
        Cdat cdat = new CdatBinder(id.orElse(""), sheet).read(fields);
        return id.map(name -> new CxlSwitch(name, below, link, hop, decoders, cdat, fields.origins()));
    }

    Section<Endpoint> endpoints(Fields platform) {
        return platform.section("endpoints", "an endpoint", (index, fields) -> endpoint(fields));
    }

    private Optional<Endpoint> endpoint(Fields fields) {
        Optional<String> id = id(fields, endpointIds);
        String name = id.orElse("");
        fields.refuseBoth("below", "hostBridge", "keep `below`; `hostBridge` says the same of a device below no switch");
        Optional<String> below = fields.value("below", scalars::name);
        Optional<String> hostBridge = fields.value("hostBridge", scalars::name);
        Optional<Link> link = link(fields);
        Hop hop = hop(fields);
        DeviceNature nature = natures.nature(fields);
        List<DeviceFunction> functions = natures.functions(fields, name);
        Capacity capacity = fields.mapping("capacity", part -> Optional.of(capacities.read(part)))
                .orElse(Capacity.NOT_STATED);
        InterleaveCapability interleave = fields.mapping("interleaveCapability",
                part -> Optional.of(interleave(part))).orElse(InterleaveCapability.NOT_STATED);
        Dvsec dvsec = dvsec(fields, name);
        Optional<PciFunction> pci = new PciBinder(name, sheet).read(fields);
        Section<EndpointDecoder> decoders = fields.section("decoders", "a decoder",
                new DecoderBinder(name, "endpoint " + name, sheet)::ofEndpoint);
        Cdat cdat = new CdatBinder(name, sheet).read(fields);
        return id.map(known -> new Endpoint(known, below.or(() -> hostBridge), link, hop, nature, functions, capacity,
                interleave, dvsec, pci, decoders, cdat, fields.origins()));
    }

    private InterleaveCapability interleave(Fields fields) {
        return new InterleaveCapability(fields.truth("bits8to11"), fields.truth("bits12to14"),
                fields.truth("ways3612"), fields.truth("ways16"));
    }

    private Dvsec dvsec(Fields fields, String endpoint) {
        return new Dvsec(fields.truth("memEnabled"), fields.truth("hdmEnabled"),
                fields.section("dvsecRanges", "a DVSEC range", (index, entry) -> entry.requiredSpan()
                        .map(range -> new DvsecRange(endpoint, range, entry.origins()))));
    }

    private Hop hop(Fields fields) {
        return new Hop(fields.value("flit", scalars::flit), fields.truth("backInvalidate"),
                fields.truth("busResetUnmasked"));
    }

    private static Slot slot(Fields fields) {
        return new Slot(fields.truth("external"), fields.truth("surpriseRemovable"), fields.truth("surpriseBit"));
    }

    private Optional<Link> link(Fields fields) {
        return fields.value("link", scalars.oneOf("a state of a link", Link.values()));
    }

    private Optional<String> id(Fields fields, Ids ids) {
        fields.require("id");
        Optional<String> id = fields.value("id", scalars::name);
        id.ifPresent(name -> ids.add(name, fields.originOf("id")));
        return id;
    }
}
