package memwarden.ingest.capture.tables;

import java.util.Optional;
import memwarden.model.CacheAssociativity;

/** The attributes of a memory side cache: four bytes of the HMAT (ACPI 6.5, table 5.149) and of CDAT. */
final class CacheAttributes {

    private static final CacheAssociativity[] ASSOCIATIVITY =
            {CacheAssociativity.NONE, CacheAssociativity.DIRECT_MAPPED, CacheAssociativity.COMPLEX};
    private static final int MOST_LEVELS = 3;
    private static final int MOST_POLICY = 2;

    private CacheAttributes() {
    }

    /** Bits 11 to 8; what they say is noted if it is reserved. */
    static Optional<CacheAssociativity> associativity(Structure structure, int offset) {
        int code = field(structure, offset, 8);
        if (code >= ASSOCIATIVITY.length) {
            structure.reservedCode("cache associativity", offset, 4, code);
            return Optional.empty();
        }
        return Optional.of(ASSOCIATIVITY[code]);
    }

    /** Notes reserved codes in the other fields: number of levels, own level, write policy. */
    static void check(Structure structure, int offset) {
        check(structure, offset, 0, MOST_LEVELS, "total cache levels");
        check(structure, offset, 4, MOST_LEVELS, "cache level");
        check(structure, offset, 12, MOST_POLICY, "write policy");
    }

    private static void check(Structure structure, int offset, int bit, int most, String field) {
        if (field(structure, offset, bit) > most) {
            structure.reservedCode(field, offset, 4, field(structure, offset, bit));
        }
    }

    private static int field(Structure structure, int offset, int bit) {
        return (int) (structure.number(offset, 4) >> bit & 0xf);
    }
}
