package memwarden.ingest.capture.tables;

import java.util.Optional;
import memwarden.ingest.capture.frame.Draft;
import memwarden.model.AddressRange;
import memwarden.model.DefectKind;
import memwarden.model.TableOrigin;

/**
 * A structure of a table, which has at least the bytes that its kind takes. Broken values in it are noted as defects
 * when they are asked for.
 */
final class Structure {

    private final StructureKind kind;
    private final long declared;
    private final TableBytes bytes;
    private final TableDefects defects;

    /** @param declared what it says of its own length; {@code bytes} may be fewer at the end of a table */
    Structure(StructureKind kind, long declared, TableBytes bytes, TableDefects defects) {
        this.kind = kind;
        this.declared = declared;
        this.bytes = bytes;
        this.defects = defects;
    }

    int type() {
        return kind.type();
    }

    long declaredLength() {
        return declared;
    }

    /** Bytes that are there. */
    int length() {
        return bytes.length();
    }

    long number(int offset, int count) {
        return bytes.number(offset, count);
    }

    String text(int offset, int count) {
        return bytes.text(offset, count);
    }

    boolean bit(int offset, int bit) {
        return (number(offset + bit / 8, 1) >> bit % 8 & 1) != 0;
    }

    TableOrigin at(int offset, int count) {
        return bytes.place(offset, count);
    }

    TableOrigin at() {
        return bytes.place();
    }

    Draft draft() {
        return new Draft(at());
    }

    Draft defect(DefectKind what, String field, int offset, int count) {
        return defects.add(what, kind.name(), field, at(offset, count));
    }

    /** Notes that the length is not the one that it should be. If it leads behind the table, that is noted already. */
    void checkLength(long expected) {
        if (declared == expected || declared != length()) {
            return;
        }
        defect(DefectKind.BAD_LENGTH, "length", 0, length()).put("found", declared, at()).put("expected", expected, at());
    }

    /** Notes what stands in bytes that are reserved and should be 0. */
    void reserved(int offset, int count) {
        for (int i = 0; i < count; i += 8) {
            int some = Math.min(8, count - i);
            long found = number(offset + i, some);
            if (found != 0) {
                defect(DefectKind.RESERVED_VALUE, "reserved", offset + i, some).putHex("found", found, at(offset + i, some))
                        .put("expected", 0, at(offset + i, some));
            }
        }
    }

    /** Notes bits that are reserved and should be 0. */
    void reservedBits(String field, int offset, int count, long known) {
        long found = number(offset, count);
        if ((found & ~known) != 0) {
            defect(DefectKind.RESERVED_VALUE, field, offset, count).putHex("found", found, at(offset, count))
                    .putHex("expected", found & known, at(offset, count));
        }
    }

    /** The word for a code, which is its index; a code that has none is noted as reserved. */
    <T> Optional<T> word(String field, int offset, int count, T[] words) {
        long code = number(offset, count);
        if (code >= 0 && code < words.length) {
            return Optional.of(words[(int) code]);
        }
        reservedCode(field, offset, count, code);
        return Optional.empty();
    }

    /** Notes a code that is reserved. */
    void reservedCode(String field, int offset, int count, long code) {
        defect(DefectKind.RESERVED_VALUE, field, offset, count).putHex("found", code, at(offset, count));
    }

    /**
     * The range of a base and a size of eight bytes each. If there is none, because it is empty or leaves the address
     * space, that is noted.
     */
    Optional<AddressRange> range(int base, int size, String sizeField) {
        long start = number(base, 8);
        long bytesLong = number(size, 8);
        if (bytesLong == 0) {
            defect(DefectKind.EMPTY, sizeField, size, 8).put("found", 0, at(size, 8));
            return Optional.empty();
        }
        return sumFits(base, size, sizeField) ? Optional.of(new AddressRange(start, start + bytesLong - 1)) : Optional.empty();
    }

    /** Whether a size, counted from a base, stays within 64 bits; if not, that is noted. */
    boolean sumFits(int base, int size, String sizeField) {
        long start = number(base, 8);
        long bytesLong = number(size, 8);
        if (bytesLong == 0 || Long.compareUnsigned(start + bytesLong - 1, start) >= 0) {
            return true;
        }
        defect(DefectKind.OVERFLOW, sizeField, size, 8).putHex("found", bytesLong, at(size, 8))
                .putHex("expected", -start, at(size, 8));
        return false;
    }

    /** Notes that an entry, multiplied by the base unit, does not fit into 64 bits, if so. */
    void checkProduct(long unit, int offset, String field) {
        long entry = number(offset, 2);
        if (entry != 0 && Long.compareUnsigned(unit, Long.divideUnsigned(-1L, entry)) > 0) {
            defect(DefectKind.OVERFLOW, field, offset, 2).put("found", entry, at(offset, 2))
                    .put("expected", Long.divideUnsigned(-1L, unit), at(offset, 2));
        }
    }
}
