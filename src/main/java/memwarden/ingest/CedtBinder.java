package memwarden.ingest;

import java.util.List;
import java.util.Optional;
import memwarden.model.Cedt;
import memwarden.model.Cfmws;
import memwarden.model.Chbs;
import memwarden.model.ChbsVersion;
import memwarden.model.Csds;
import memwarden.model.Rdpas;
import memwarden.model.RdpasProtocol;
import memwarden.model.Section;
import memwarden.model.Truth;
import memwarden.model.XorMap;
import memwarden.yaml.Node;
import memwarden.yaml.SequenceNode;

/** Reads the CXL Early Discovery Table (CXL 3.1, section 9.18.1). */
final class CedtBinder {

    private final Worksheet sheet;
    private final Scalars scalars;

    CedtBinder(Worksheet sheet) {
        this.sheet = sheet;
        scalars = new Scalars(sheet);
    }

    Cedt read(Fields firmware) {
        return firmware.part("cedt", this::table, Cedt::absent, Cedt::missing);
    }

    private Cedt table(Fields fields) {
        WindowBinder binder = new WindowBinder(sheet);
        Section<Chbs> hostBridges = fields.section("hostBridges", "a CHBS", (index, entry) -> hostBridge(entry));
        Section<Cfmws> windows = fields.section("windows", "a window", binder::read);
        Section<XorMap> xorMaps = fields.section("xorMaps", "a CXIMS", (index, entry) -> xorMap(entry));
        List<Rdpas> associations = fields.list("rdpas", "an RDPAS", (index, entry) -> rdpas(entry)).orElse(List.of());
        List<Csds> systems = fields.list("csds", "a CSDS", (index, entry) -> csds(entry)).orElse(List.of());
        return new Cedt(windows, binder.emptyWindows(), hostBridges, xorMaps, associations, systems, Truth.YES,
                fields.origins());
    }

    /** CHBS (CXL 3.1, section 9.18.1.2). A table may hold two for one UID: that is for rules to judge. */
    private Optional<Chbs> hostBridge(Fields fields) {
        fields.require("uid");
        Optional<Long> uid = fields.value("uid", scalars::number);
        Optional<ChbsVersion> version =
                fields.value("version", scalars.oneOf("a CXL version of a host bridge", ChbsVersion.values()));
        Optional<Long> base = fields.value("base", scalars::number);
        Optional<Long> length = fields.value("length", scalars::sizeOrZero);
        return uid.map(number -> new Chbs(number, version, base, length, fields.origins()));
    }

    /** CXIMS (CXL 3.1, section 9.18.1.4). */
    private Optional<XorMap> xorMap(Fields fields) {
        fields.require("granularity", "maps");
        Optional<Long> granularity = fields.value("granularity", scalars::size);
        Optional<Node> maps = fields.node("maps");
        Optional<List<Long>> bits = maps.filter(SequenceNode.class::isInstance)
                .flatMap(list -> fields.values("maps", scalars::number));
        Optional<Integer> count = maps.filter(node -> !(node instanceof SequenceNode))
                .flatMap(node -> fields.value("maps", scalars::index)).or(() -> bits.map(List::size));
        return granularity.flatMap(bytes -> count.map(number -> new XorMap(bytes, number, bits, fields.origins())));
    }

    /** RDPAS (CXL 3.1, section 9.18.1.5). */
    private Optional<Rdpas> rdpas(Fields fields) {
        fields.require("rcec");
        Optional<String> rcec = fields.value("rcec", scalars::name);
        Optional<Long> base = fields.value("base", scalars::number);
        Optional<RdpasProtocol> protocol =
                fields.value("protocol", scalars.oneOf("a protocol of an RDPAS", RdpasProtocol.values()));
        return rcec.map(device -> new Rdpas(device, base, protocol, fields.origins()));
    }

    /** CSDS (CXL 3.1, section 9.18.1.6). */
    private Optional<Csds> csds(Fields fields) {
        fields.require("capabilities");
        return fields.value("capabilities", scalars.field(2)).map(bits -> new Csds(bits, fields.origins()));
    }
}
