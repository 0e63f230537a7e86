package memwarden.ingest.capture.frame;

import memwarden.model.DefectKind;
import memwarden.model.Place;
import memwarden.model.TextOrigin;

/** The defects of one listing. */
public final class Complaints {

    /** No machine has more of one thing than this. */
    static final int MOST_ENTRIES = 50_000;
    private static final int EXCERPT = 200;

    private final Testimony testimony;
    private final String listing;

    /** @param listing what it is called in a defect */
    public Complaints(Testimony testimony, String listing) {
        this.testimony = testimony;
        this.listing = listing;
    }

    /** A defect, to which more keys may be given. */
    public Draft report(DefectKind kind, Place at) {
        return testimony.defect(kind, listing, at);
    }

    public Draft report(DefectKind kind, String structure, Place at) {
        return report(kind, at).putText("structure", structure, at);
    }

    /** A word or a line that is not understood, in a structure of the listing. */
    public Draft unknown(String structure, TextOrigin at, String text) {
        return report(DefectKind.UNKNOWN_WORD, structure, at).putText("text", excerpt(text), at);
    }

    /** A word that is not understood. */
    public Draft unknown(Place at, String text) {
        return report(DefectKind.UNKNOWN_WORD, at).putText("text", excerpt(text), at);
    }

    /** A line that is not understood. A blank one says nothing. */
    public void unknown(TextLine line) {
        if (!line.text().isBlank()) {
            unknown(line.place(), line.text());
        }
    }

    /** Whether one more can be taken in; a defect if that is too much for any machine. */
    public boolean room(int entries, String structure, TextOrigin at) {
        if (entries >= MOST_ENTRIES) {
            report(DefectKind.TRUNCATED, structure, at).put("expected", MOST_ENTRIES, at);
        }
        return entries < MOST_ENTRIES;
    }

    public static String excerpt(String text) {
        String stripped = text.strip();
        return stripped.length() <= EXCERPT ? stripped : stripped.substring(0, EXCERPT) + "…";
    }
}
