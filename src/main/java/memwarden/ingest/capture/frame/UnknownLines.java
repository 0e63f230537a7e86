package memwarden.ingest.capture.frame;

import memwarden.model.DefectKind;
import memwarden.yaml.Problems;

/** The lines of a listing that its reader does not know. The first ones are kept, all are counted. */
public final class UnknownLines {

    private final Testimony testimony;
    private final String listing;
    private TextLine last;
    private int count;

    /** @param listing what it is called in a defect */
    public UnknownLines(Testimony testimony, String listing) {
        this.testimony = testimony;
        this.listing = listing;
    }

    /** A blank line says nothing. */
    public void add(TextLine line) {
        if (line.text().isBlank()) {
            return;
        }
        count++;
        last = line;
        if (count <= Problems.LISTED) {
            testimony.defect(DefectKind.UNKNOWN_WORD, listing, line.place()).put("text", line.value());
        }
    }

    /** Says how many there were, if not all were kept. */
    public void finish() {
        if (count > Problems.LISTED) {
            testimony.defect(DefectKind.UNKNOWN_WORD, listing, last.place()).put("found", count, last.place())
                    .putText("text", "the last of so many lines that were not understood", last.place());
        }
    }
}
