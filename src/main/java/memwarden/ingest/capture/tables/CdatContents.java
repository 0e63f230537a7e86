package memwarden.ingest.capture.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import memwarden.ingest.capture.frame.Draft;
import memwarden.model.DefectKind;
import memwarden.model.DsemtsType;
import memwarden.model.DsmasFlag;

/** What one CDAT holds (CDAT 1.03, section 3). */
final class CdatContents {

    private static final int DSMAS = 0;
    private static final int DSLBIS = 1;
    private static final int DSMSCIS = 2;
    private static final int DSIS = 3;
    private static final int DSEMTS = 4;
    private static final int SSLBIS = 5;
    private static final int SSLBIS_FIXED = 16;
    private static final int SSLBIS_ENTRY = 8;
    private static final StructureWalk WALK = new StructureWalk(StructureForm.BYTE_WORD, List.of(
            StructureKind.fixed(DSMAS, "DSMAS", 24), StructureKind.fixed(DSLBIS, "DSLBIS", 24),
            StructureKind.fixed(DSMSCIS, "DSMSCIS", 20), StructureKind.fixed(DSIS, "DSIS", 8),
            StructureKind.fixed(DSEMTS, "DSEMTS", 24), StructureKind.open(SSLBIS, "SSLBIS", SSLBIS_FIXED + SSLBIS_ENTRY)));
    /** Bit of the first flag of a DSMAS. */
    private static final int FIRST_FLAG = 2;
    private static final DsemtsType[] TYPES =
            {DsemtsType.CONVENTIONAL, DsemtsType.SPECIFIC_PURPOSE, DsemtsType.RESERVED};

    private final List<Draft> dsmas = new ArrayList<>();
    private final List<Draft> dslbis = new ArrayList<>();
    private final List<Draft> dsmscis = new ArrayList<>();
    private final List<Draft> dsis = new ArrayList<>();
    private final List<Draft> dsemts = new ArrayList<>();
    private final List<Draft> sslbis = new ArrayList<>();
    private final Set<Long> handles = new HashSet<>();

    /** The table as the value of the key {@code cdat}. */
    Draft read(OpenedTable table) {
        WALK.walk(table, TableHeader.CDAT.size(), this::take);
        Sections sections = new Sections(table.bytes().place(), false);
        sections.stated("dsmas", dsmas);
        sections.stated("dslbis", dslbis);
        sections.stated("dsmscis", dsmscis);
        sections.stated("dsis", dsis);
        sections.stated("dsemts", dsemts);
        sections.stated("sslbis", sslbis);
        return sections.draft();
    }

    private void take(Structure structure) {
        structure.reserved(1, 1);
        switch (structure.type()) {
            case DSMAS -> dsmas(structure);
            case DSLBIS -> dslbis(structure);
            case DSMSCIS -> dsmscis(structure);
            case DSIS -> dsis(structure);
            case DSEMTS -> dsemts(structure);
            default -> sslbis(structure);
        }
    }

    private void dsmas(Structure structure) {
        structure.reservedBits("flags", 5, 1, 0x7c);
        structure.reserved(6, 2);
        if (!handles.add(structure.number(4, 1))) {
            structure.defect(DefectKind.DUPLICATE, "DSMADHandle", 4, 1).put("found", structure.number(4, 1), structure.at(4, 1));
        }
        List<String> flags = new ArrayList<>();
        for (DsmasFlag flag : DsmasFlag.values()) {
            if (structure.bit(5, FIRST_FLAG + flag.ordinal())) {
                flags.add(flag.label());
            }
        }
        structure.range(8, 16, "DPA length").ifPresent(range -> dsmas.add(handle(structure, 4)
                .putWords("flags", flags, structure.at(5, 1)).put("dpa", range.toString(), structure.at(8, 16))));
    }

    private void dslbis(Structure structure) {
        structure.reservedBits("flags", 5, 1, 0x3f);
        structure.reserved(7, 1);
        structure.reserved(22, 2);
        Optional<Long> level = Hierarchy.level(structure, 5);
        Hierarchy.type(structure, 6).filter(type -> level.isPresent()).ifPresent(type -> {
            Draft measured = handle(structure, 4).putText("type", type.label(), structure.at(6, 1));
            Hierarchy.put(measured, level.get(), structure.at(5, 1));
            structure.checkProduct(structure.number(8, 8), 16, "entry");
            dslbis.add(measured.put("baseUnit", structure.number(8, 8), structure.at(8, 8))
                    .put("entry", structure.number(16, 2), structure.at(16, 2)));
        });
    }

    private void dsmscis(Structure structure) {
        structure.reserved(5, 3);
        if (structure.number(8, 8) == 0) {
            structure.defect(DefectKind.EMPTY, "memory side cache size", 8, 8).put("found", 0, structure.at(8, 8));
            return;
        }
        CacheAttributes.check(structure, 16);
        Draft cache = handle(structure, 4).putHex("size", structure.number(8, 8), structure.at(8, 8));
        CacheAttributes.associativity(structure, 16)
                .ifPresent(word -> cache.put("associativity", word.label(), structure.at(16, 4)));
        dsmscis.add(cache);
    }

    private void dsis(Structure structure) {
        structure.reservedBits("flags", 4, 1, 1);
        structure.reserved(6, 2);
        dsis.add(handle(structure, 5).put("memoryAttached", structure.bit(4, 0), structure.at(4, 1)));
    }

    private void dsemts(Structure structure) {
        structure.reserved(6, 2);
        if (structure.number(16, 8) == 0) {
            structure.defect(DefectKind.EMPTY, "DPA length", 16, 8).put("found", 0, structure.at(16, 8));
            return;
        }
        if (!structure.sumFits(8, 16, "DPA length")) {
            return;
        }
        int code = (int) structure.number(5, 1);
        Draft wanted = handle(structure, 4);
        if (code < TYPES.length) {
            wanted.putText("type", TYPES[code].label(), structure.at(5, 1));
        } else {
            wanted.put("type", code, structure.at(5, 1));
        }
        dsemts.add(wanted.putHex("offset", structure.number(8, 8), structure.at(8, 8))
                .putHex("length", structure.number(16, 8), structure.at(16, 8)));
    }

    private void sslbis(Structure structure) {
        structure.reserved(5, 3);
        int entries = (structure.length() - SSLBIS_FIXED) / SSLBIS_ENTRY;
        structure.checkLength(SSLBIS_FIXED + SSLBIS_ENTRY * entries);
        Hierarchy.type(structure, 4).ifPresent(type -> {
            for (int i = 0; i < entries; i++) {
                int at = SSLBIS_FIXED + SSLBIS_ENTRY * i;
                structure.reserved(at + 6, 2);
                structure.checkProduct(structure.number(8, 8), at + 4, "entry");
                sslbis.add(new Draft(structure.at(at, SSLBIS_ENTRY)).putText("type", type.label(), structure.at(4, 1))
                        .put("baseUnit", structure.number(8, 8), structure.at(8, 8))
                        .put("portX", structure.number(at, 2), structure.at(at, 2))
                        .put("portY", structure.number(at + 2, 2), structure.at(at + 2, 2))
                        .put("entry", structure.number(at + 4, 2), structure.at(at + 4, 2)));
            }
        });
    }

    private static Draft handle(Structure structure, int offset) {
        return structure.draft().put("handle", structure.number(offset, 1), structure.at(offset, 1));
    }
}
