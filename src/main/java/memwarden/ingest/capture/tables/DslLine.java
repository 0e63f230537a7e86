package memwarden.ingest.capture.tables;

import static java.util.Map.entry;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import memwarden.ingest.capture.frame.TextLine;
import memwarden.model.Place;

/**
 * A field of a table as iasl prints it: {@code [0ACh 0172 008h]  Window base address : 0000002080000000}. The bracket may be
 * missing, the label's wording depends on the release of iasl, and people write notes behind the value.
 *
 * @param label {@code Window base address}
 * @param value the digits, or a text in quotes
 * @param note what iasl writes in brackets behind the value: {@code CXL Host Bridge Structure}
 */
record DslLine(String label, String value, Optional<String> note, Place at) {

    private static final Pattern FIELD = Pattern.compile("\\s*(?:\\[[^\\]]{0,40}\\])?\\s*([A-Za-z][^:\"]{0,60}?) : "
            + "(\"[^\"]*\"|[0-9A-Fa-f]++(?: [0-9A-Fa-f]{2})*+)(?:\\s+\\[([^\\]]*)\\]|\\s|$).*");
    /** Comments, the bytes that iasl prints below the fields, and the dots for what is not quoted. */
    private static final Pattern OTHER = Pattern.compile(
            "\\s*(?:/?\\*.*|//.*|\\.{2,}|Raw Table Data:.*|[0-9A-Fa-f]{4,8}: (?: ?[0-9A-Fa-f]{2})+ .*)?");
    private static final Pattern ROW = Pattern.compile("Locality\\s+\\d+");
    private static final Pattern DISTANCES = Pattern.compile("[0-9A-Fa-f]{2}(?: [0-9A-Fa-f]{2})*+");
    /** The bytes of the fields that something is taken from, by the ends of their labels; iasl prints all their digits. */
    private static final Map<String, Integer> BYTES = Map.ofEntries(entry("Associated host bridge", 4),
            entry("Specification version", 4), entry("Register base", 8), entry("Register length", 8),
            entry("Window base address", 8), entry("Window size", 8), entry("Interleave Members", 1),
            entry("Interleave Members (2^n)", 1), entry("Interleave Arithmetic", 1), entry("Granularity", 4),
            entry("Interleave Granularity", 1), entry("Restrictions", 2), entry("QtgId", 2), entry("Target", 4), entry("Xormap List Count", 1),
            entry("Xormap", 8), entry("Base Address", 8), entry("Address Length", 8), entry("Proximity Domain", 4),
            entry("Proximity Domain Low(8)", 1), entry("Proximity Domain High(24)", 3),
            entry("Proximity Domain List", 4), entry("Memory Side Cache Size", 8), entry("Address Mode", 2),
            entry("Data Type", 1), entry("Entry Base Unit", 8), entry("Entry", 2), entry("Localities", 8));

    static Optional<DslLine> of(TextLine line) {
        Matcher field = FIELD.matcher(line.text());
        return field.matches() ? Optional.of(new DslLine(field.group(1).strip(), field.group(2),
                Optional.ofNullable(field.group(3)), line.place(field, 2))) : Optional.empty();
    }

    /** Whether a line that is no field is none of what else stands in a disassembly. */
    static boolean isForeign(TextLine line) {
        return !OTHER.matcher(line.text()).matches();
    }

    /** Whether the value has as many digits as iasl prints of this field; others are not looked at. */
    boolean isWhole() {
        String name = BYTES.keySet().stream().filter(label::endsWith).max(Comparator.comparingInt(String::length)).orElse("");
        return isDistances() ? DISTANCES.matcher(value).matches()
                : name.isEmpty() || value.matches("[0-9A-Fa-f]{" + 2 * BYTES.get(name) + "}");
    }

    /** Whether it is a row of a SLIT. */
    boolean isDistances() {
        return ROW.matcher(label).matches();
    }

    /** The value, where it is a number of at most 64 bits. */
    Optional<Long> number() {
        return value.matches("[0-9A-Fa-f]{1,16}") ? Optional.of(Long.parseUnsignedLong(value, 16)) : Optional.empty();
    }
}
