package memwarden.ingest.capture.frame;

import memwarden.model.DefectKind;
import memwarden.model.TextOrigin;

/** The defects of one listing: the first of them one by one, all others as their number, so that junk costs little. */
public final class Complaints {

    /** No machine has more of one thing than this. */
    static final int MOST_ENTRIES = 50_000;
    /** So many are told one by one. */
    public static final int MOST = 100;
    private static final int EXCERPT = 200;

    private final Testimony testimony;
    private final String table;
    private int count;

    /** @param table name of the listing */
    public Complaints(Testimony testimony, String table) {
        this.testimony = testimony;
        this.table = table;
    }

    /** A defect, to which more keys may be given. */
    public Draft report(DefectKind kind, String structure, TextOrigin at) {
        count++;
        Draft defect = count <= MOST ? testimony.defect(kind, table, at) : new Draft(at);
        return defect.putText("structure", structure, at);
    }

    /** A word or a line that is not understood. */
    public Draft unknown(String structure, TextOrigin at, String text) {
        return report(DefectKind.UNKNOWN_WORD, structure, at).putText("text", excerpt(text), at);
    }

    /** Whether one more can be taken in; a defect if that is too much for any machine. */
    public boolean room(int entries, String structure, TextOrigin at) {
        if (entries >= MOST_ENTRIES) {
            report(DefectKind.TRUNCATED, structure, at).put("expected", MOST_ENTRIES, at);
        }
        return entries < MOST_ENTRIES;
    }

    /** Tells how many were left out. */
    public void finish(TextOrigin at) {
        if (count > MOST) {
            testimony.defect(DefectKind.UNKNOWN_WORD, table, at).putText("structure", "further defects", at)
                    .put("found", count - MOST, at);
        }
    }

    public static String excerpt(String text) {
        String stripped = text.strip();
        return stripped.length() <= EXCERPT ? stripped : stripped.substring(0, EXCERPT) + "…";
    }
}
