package memwarden.model;

import java.util.Optional;

/**
 * Something broken in what the machine handed over, apart from what it says about memory.
 *
 * @param table signature of the table, or name of the listing
 * @param structure which part of it: {@code header}, {@code CFMWS}
 * @param field which field, if one is meant
 * @param device whose table it is, if several devices have one
 * @param offset of the first byte, from the start of a table
 * @param line in a text, from 1
 * @param found what stands there, if that is a number
 * @param expected what should stand there, if that is a number
 * @param text what stands there, if that is no number
 */
public record Defect(DefectKind kind, String table, Optional<String> structure, Optional<String> field,
        Optional<String> device, Optional<Long> offset, Optional<Long> line, Optional<Long> found,
        Optional<Long> expected, Optional<String> text, Origins at) implements Located {

    private static final String MATRIX = "number of localities";

    /** Which part of which table, and the place in it: {@code CHBS (CEDT, offset 0x2c)}. */
    public String where() {
        return structure.orElse("whole") + " (" + table + device.map(name -> " of " + name).orElse("")
                + offset.map(bytes -> ", offset " + AddressRange.hex(bytes)).orElse("")
                + line.map(number -> ", line " + number).orElse("") + ")";
    }

    /** Whether the value has bits that should be 0, and is no code that might have a meaning. */
    public boolean mustBeZero() {
        return kind == DefectKind.RESERVED_VALUE && expected.isPresent();
    }

    /** Whether it is about a structure that has fewer bytes than it must have. */
    public boolean tooShort() {
        return kind == DefectKind.BAD_LENGTH && found.isPresent() && expected.isPresent()
                && Long.compareUnsigned(found.get(), expected.get()) < 0;
    }

    /** Whether it is about the number of domains of a matrix, which is no length. */
    public boolean ofMatrix() {
        return kind == DefectKind.BAD_LENGTH && field.filter(MATRIX::equals).isPresent();
    }

    /** Whether it tells how much is there, and how much should be. */
    public boolean countsBytes() {
        return found.isPresent() && expected.isPresent();
    }

    /** What is not there, of something that is not whole. */
    public String missing() {
        return field.orElse("the rest");
    }

    /** Whether it is about an entry that is to be multiplied, and not about a range. */
    public boolean ofEntry() {
        return field.filter("entry"::equals).isPresent();
    }

    /** Whether it is about an entry of the EFI memory map. */
    public boolean ofMemoryMap() {
        return structure.filter("EFI map"::equals).isPresent();
    }

    public Optional<String> foundHex() {
        return found.map(AddressRange::hex);
    }

    public Optional<String> expectedHex() {
        return expected.map(AddressRange::hex);
    }

    @Override
    public String label() {
        return table + device.map(name -> " of " + name).orElse("") + structure.map(part -> " " + part).orElse("")
                + offset.map(bytes -> " at offset " + AddressRange.hex(bytes)).orElse("")
                + line.map(number -> " in line " + number).orElse("") + ": " + kind.label();
    }
}
