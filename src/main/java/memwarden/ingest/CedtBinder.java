package memwarden.ingest;

import java.util.Optional;
import memwarden.model.Cedt;
import memwarden.model.Cfmws;
import memwarden.model.Chbs;
import memwarden.model.ChbsVersion;
import memwarden.model.Section;
import memwarden.model.XorMap;

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
        return new Cedt(windows, binder.emptyWindows(), hostBridges, xorMaps);
    }

    /** CHBS (CXL 3.1, section 9.18.1.2). A table may hold two for one UID: that is for rules to judge. */
    private Optional<Chbs> hostBridge(Fields fields) {
        fields.require("uid");
        Optional<Long> uid = fields.value("uid", scalars::number);
        Optional<ChbsVersion> version =
                fields.value("version", scalars.oneOf("a CXL version of a host bridge", ChbsVersion.values()));
        return uid.map(number -> new Chbs(number, version, fields.origins()));
    }

    /** CXIMS (CXL 3.1, section 9.18.1.4). */
    private Optional<XorMap> xorMap(Fields fields) {
        fields.require("granularity", "maps");
        Optional<Long> granularity = fields.value("granularity", scalars::size);
        Optional<Integer> maps = fields.value("maps", scalars::index);
        return granularity.flatMap(bytes -> maps.map(count -> new XorMap(bytes, count, fields.origins())));
    }
}
