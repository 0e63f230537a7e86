package memwarden.ingest.capture.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.model.ChbsVersion;
import memwarden.model.DefectKind;
import memwarden.model.RdpasProtocol;

/** The CXL Early Discovery Table (CXL 3.1, section 9.18.1). */
final class CedtTable extends AcpiTable {

    private static final int CHBS = 0;
    private static final int CFMWS = 1;
    private static final int CXIMS = 2;
    private static final int RDPAS = 3;
    private static final int CSDS = 4;
    private static final StructureWalk WALK = new StructureWalk(StructureForm.BYTE_WORD, List.of(
            StructureKind.fixed(CHBS, "CHBS", 32), StructureKind.open(CFMWS, "CFMWS", CfmwsStructure.FIXED_PART),
            StructureKind.open(CXIMS, "CXIMS", 8), new StructureKind(RDPAS, "RDPAS", 16, 20),
            StructureKind.fixed(CSDS, "CSDS", 8)));
    private static final ChbsVersion[] VERSIONS = {ChbsVersion.CXL_1_1, ChbsVersion.CXL_2_0};
    private static final RdpasProtocol[] PROTOCOLS = {RdpasProtocol.IO, RdpasProtocol.CACHEMEM};

    CedtTable() {
        super("CEDT", "cedt", TableHeader.ACPI.size());
    }

    @Override
    void read(OpenedTable table, Testimony testimony) {
        Contents contents = new Contents(HostBridgeIds.of(testimony));
        boolean whole = WALK.walk(table, fixedPart(), contents::take);
        Sections sections = new Sections(table.bytes().place(), whole);
        sections.stated("hostBridges", contents.hostBridges);
        sections.stated("windows", contents.windows);
        sections.stated("xorMaps", contents.xorMaps);
        sections.ifAny("rdpas", contents.rdpas);
        sections.ifAny("csds", contents.csds);
        testimony.say(pointer(), sections.draft());
    }

    /** What one table holds. */
    private static final class Contents {

        private final HostBridgeIds ids;
        private final List<Draft> hostBridges = new ArrayList<>();
        private final List<Draft> windows = new ArrayList<>();
        private final List<Draft> xorMaps = new ArrayList<>();
        private final List<Draft> rdpas = new ArrayList<>();
        private final List<Draft> csds = new ArrayList<>();
        private final Set<Long> uids = new HashSet<>();
        private final Set<Long> granularities = new HashSet<>();
        private int windowsMet;

        Contents(HostBridgeIds ids) {
            this.ids = ids;
        }

        void take(Structure structure) {
            structure.reserved(1, 1);
            switch (structure.type()) {
                case CHBS -> chbs(structure);
                case CFMWS -> new CfmwsStructure(structure, ids).draft(windowsMet++).ifPresent(windows::add);
                case CXIMS -> cxims(structure);
                case RDPAS -> rdpas(structure);
                default -> csds(structure);
            }
        }

        private void chbs(Structure structure) {
            long uid = structure.number(4, 4);
            ids.name(uid, structure.at(4, 4));
            if (!uids.add(uid)) {
                structure.defect(DefectKind.DUPLICATE, "UID", 4, 4).put("found", uid, structure.at(4, 4));
            }
            Draft chbs = structure.draft().put("uid", uid, structure.at(4, 4));
            structure.word("CXL version", 8, 4, VERSIONS)
                    .ifPresent(version -> chbs.put("version", version.label(), structure.at(8, 4)));
            structure.reserved(12, 4);
            structure.sumFits(16, 24, "length");
            chbs.putHex("base", structure.number(16, 8), structure.at(16, 8))
                    .putHex("length", structure.number(24, 8), structure.at(24, 8));
            hostBridges.add(chbs);
        }

        private void cxims(Structure structure) {
            structure.reserved(4, 2);
            long code = structure.number(6, 1);
            int count = (int) structure.number(7, 1);
            int held = Math.min(count, (structure.length() - 8) / 8);
            structure.checkLength(8 + 8L * count);
            if (code > CfmwsStructure.LARGEST_GRANULARITY) {
                structure.reservedCode("HBIG", 6, 1, code);
                return;
            }
            if (!granularities.add(code)) {
                structure.defect(DefectKind.DUPLICATE, "HBIG", 6, 1).put("found", code, structure.at(6, 1));
            }
            List<String> maps = new ArrayList<>();
            for (int i = 0; i < held; i++) {
                maps.add("0x" + Long.toHexString(structure.number(8 + 8 * i, 8)));
            }
            xorMaps.add(structure.draft().put("granularity", 256L << code, structure.at(6, 1))
                    .putWords("maps", maps, structure.at(7, 1)));
        }

        private void rdpas(Structure structure) {
            boolean late = structure.length() >= 17;
            structure.checkLength(structure.length() == 18 || structure.length() == 19 ? 20 : structure.length());
            long device = structure.number(6, 2);
            Draft rdpas = structure.draft().putText("rcec", PciAddress.of(structure.number(4, 2), device >> 8, device & 0xff),
                    structure.at(4, 4));
            // The text of CXL 3.0 put the protocol before the base; registers begin at a multiple of 4 KiB.
            boolean early = late && structure.number(8, 8) % 4096 != 0 && structure.number(9, 8) % 4096 == 0;
            int base = early ? 9 : 8;
            rdpas.putHex("base", structure.number(base, 8), structure.at(base, 8));
            if (late) {
                int protocol = early ? 8 : 16;
                structure.word("protocol", protocol, 1, PROTOCOLS)
                        .ifPresent(word -> rdpas.put("protocol", word.label(), structure.at(protocol, 1)));
                structure.reserved(17, structure.length() - 17);
            }
            this.rdpas.add(rdpas);
        }

        private void csds(Structure structure) {
            structure.reserved(6, 2);
            csds.add(structure.draft().putHex("capabilities", structure.number(4, 2), structure.at(4, 2)));
        }
    }
}
