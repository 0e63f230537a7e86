package memwarden.ingest.capture.tables;

import java.util.ArrayList;
import java.util.List;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.model.CacheAddressMode;
import memwarden.model.DefectKind;

/** The Heterogeneous Memory Attribute Table (ACPI 6.5, section 5.2.28). */
final class HmatTable extends AcpiTable {

    private static final int PROXIMITY = 0;
    private static final int LOCALITY = 1;
    private static final int CACHE = 2;
    private static final StructureWalk WALK = new StructureWalk(StructureForm.WORD_DWORD, List.of(
            StructureKind.fixed(PROXIMITY, "memory proximity domain attributes", 40),
            StructureKind.open(LOCALITY, "system locality latency and bandwidth", LocalityStructure.FIXED_PART),
            StructureKind.open(CACHE, "memory side cache", 32)));
    private static final CacheAddressMode[] ADDRESS_MODES =
            {CacheAddressMode.TRANSPARENT, CacheAddressMode.EXTENDED_LINEAR};

    HmatTable() {
        super("HMAT", "hmat", 40);
    }

    @Override
    void read(OpenedTable table, Testimony testimony) {
        long revision = table.bytes().number(8, 1);
        Contents contents = new Contents(revision);
        boolean whole = WALK.walk(table, fixedPart(), contents::take);
        Sections sections = new Sections(table.bytes().place(), whole);
        sections.draft().put("revision", revision, table.bytes().place(8, 1));
        sections.stated("proximity", contents.proximity);
        sections.stated("localities", contents.localities);
        sections.stated("caches", contents.caches);
        testimony.say(pointer(), sections.draft());
    }

    /** What one table holds. */
    private static final class Contents {

        /** In revision 1 the structure of a domain has its range too, and says which of its fields count. */
        private final boolean old;
        private final List<Draft> proximity = new ArrayList<>();
        private final List<Draft> localities = new ArrayList<>();
        private final List<Draft> caches = new ArrayList<>();

        Contents(long revision) {
            old = revision == 1;
        }

        void take(Structure structure) {
            structure.reserved(2, 2);
            switch (structure.type()) {
                case PROXIMITY -> proximity(structure);
                case LOCALITY -> new LocalityStructure(structure).draft().ifPresent(localities::add);
                default -> cache(structure);
            }
        }

        private void proximity(Structure structure) {
            structure.reservedBits("flags", 8, 2, 0x7);
            structure.reserved(10, 2);
            structure.reserved(20, 4);
            if (!old) {
                structure.reserved(24, 16);
            }
            if (old && !structure.bit(8, 1)) {
                return;
            }
            Draft domain = structure.draft().put("memory", structure.number(16, 4), structure.at(16, 4));
            if (structure.bit(8, 0)) {
                domain.put("initiator", structure.number(12, 4), structure.at(12, 4));
            }
            proximity.add(domain);
        }

        private void cache(Structure structure) {
            long handles = structure.number(30, 2);
            structure.checkLength(32 + 2 * handles);
            structure.reserved(12, 4);
            if (structure.number(16, 8) == 0) {
                structure.defect(DefectKind.EMPTY, "memory side cache size", 16, 8).put("found", 0, structure.at(16, 8));
                return;
            }
            Draft cache = structure.draft().put("domain", structure.number(8, 4), structure.at(8, 4))
                    .putHex("size", structure.number(16, 8), structure.at(16, 8));
            CacheAttributes.check(structure, 24);
            CacheAttributes.associativity(structure, 24)
                    .ifPresent(word -> cache.put("associativity", word.label(), structure.at(24, 4)));
            structure.word("address mode", 28, 2, ADDRESS_MODES)
                    .ifPresent(mode -> cache.put("addressMode", mode.label(), structure.at(28, 2)));
            caches.add(cache);
        }
    }
}
