package memwarden.ingest.capture.frame;

import java.util.Optional;
import java.util.regex.Matcher;
import memwarden.model.AddressRange;
import memwarden.model.DefectKind;

/** Reads two hexadecimal addresses, both inclusive, of a line. */
public final class Spans {

    /** The digits of an address, as many as a pattern has to take so that too many are seen. */
    public static final String HEX = "([0-9a-fA-F]{1,64}+)";

    private Spans() {
    }

    /**
     * The range that a match names; a defect if it has no byte or needs more than 64 bits.
     *
     * @param first group of the first address; that of the last follows it
     */
    public static Optional<AddressRange> of(TextLine line, Matcher words, int first, String structure, Complaints complaints) {
        Optional<Long> start = address(words.group(first));
        Optional<Long> end = address(words.group(first + 1));
        if (start.isEmpty() || end.isEmpty()) {
            complaints.report(DefectKind.OVERFLOW, structure, line.place())
                    .putText("text", Complaints.excerpt(line.text()), line.place());
            return Optional.empty();
        }
        if (Long.compareUnsigned(end.get(), start.get()) < 0) {
            boolean empty = end.get() + 1 == start.get();
            complaints.report(empty ? DefectKind.EMPTY : DefectKind.BAD_LENGTH, structure, line.place())
                    .putText("field", "end", line.place())
                    .putHex("found", end.get(), line.place())
                    .putText("text", Complaints.excerpt(line.text()), line.place());
            return Optional.empty();
        }
        return Optional.of(new AddressRange(start.get(), end.get()));
    }

    /** A number of at most 64 bits. */
    static Optional<Long> address(String digits) {
        try {
            return Optional.of(Long.parseUnsignedLong(digits, 16));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }
}
