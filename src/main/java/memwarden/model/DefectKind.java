package memwarden.model;

/** What can be broken about a table or a listing as such, whatever it says. */
public enum DefectKind implements Labelled {

    /** The bytes of a table do not sum up to 0. */
    BAD_CHECKSUM("bad-checksum"),
    /** It ends before its own length says. */
    TRUNCATED("truncated"),
    /** A structure of length 0: what follows cannot be found. */
    ZERO_LENGTH("zero-length"),
    /** A structure whose length is none that its type can have. */
    BAD_LENGTH("bad-length"),
    /** A structure that ends after what holds it. */
    PAST_END("past-end"),
    /** A field that holds a value that the specification reserves. */
    RESERVED_VALUE("reserved-value"),
    /** A type that the reader does not know; skipped. */
    UNKNOWN_STRUCTURE("unknown-structure"),
    /** A range, or a part of the memory, of no bytes. */
    EMPTY("empty"),
    /** Numbers that together reach beyond 64 bits. */
    OVERFLOW("overflow"),
    /** Two of what there may be only one of. */
    DUPLICATE("duplicate"),
    /** A word or a line that the reader does not know; kept as text. */
    UNKNOWN_WORD("unknown-word"),
    /** Two sources that say different things about one value; the better one was taken. */
    CONTRADICTION("contradiction"),
    /** A listing whose addresses are all 0, which is what the kernel shows to anybody but root. */
    READ_WITHOUT_PRIVILEGE("read-without-privilege"),
    /** A number that a tool printed for people, rounded; the nearest that there can be was taken. */
    ROUNDED("rounded");

    private final String label;

    DefectKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
