package memwarden.ingest.capture.tables;

import java.util.List;
import memwarden.ingest.capture.frame.Draft;
import memwarden.model.TableOrigin;

/**
 * A table as a mapping of lists. A kind of structure that was not met is an empty list if the table was read to its
 * end, and not mentioned otherwise.
 */
final class Sections {

    private final TableOrigin at;
    private final boolean whole;
    private final Draft draft;

    Sections(TableOrigin at, boolean whole) {
        this.at = at;
        this.whole = whole;
        draft = new Draft(at);
    }

    void stated(String key, List<Draft> entries) {
        if (whole || !entries.isEmpty()) {
            draft.putAll(key, entries, at);
        }
    }

    /** For lists of which none and an empty one mean the same. */
    void ifAny(String key, List<Draft> entries) {
        if (!entries.isEmpty()) {
            draft.putAll(key, entries, at);
        }
    }

    Draft draft() {
        return draft;
    }
}
