package memwarden.ingest.capture.tables;

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
            + "(\"[^\"]*\"|[0-9A-Fa-f]++(?: [0-9A-Fa-f]{2})*+)(?:\\s+\\[([^\\]]*)\\])?.*");

    static Optional<DslLine> of(TextLine line) {
        Matcher field = FIELD.matcher(line.text());
        return field.matches() ? Optional.of(new DslLine(field.group(1).strip(), field.group(2),
                Optional.ofNullable(field.group(3)), line.place(field, 2))) : Optional.empty();
    }

    /** The value, where it is a number of at most 64 bits. */
    Optional<Long> number() {
        return value.matches("[0-9A-Fa-f]{1,16}") ? Optional.of(Long.parseUnsignedLong(value, 16)) : Optional.empty();
    }
}
