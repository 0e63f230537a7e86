package memwarden.ingest.capture.tables;

import java.util.Optional;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.model.DefectKind;
import memwarden.model.TableOrigin;

/**
 * What is broken in one table. A table that is broken in very many places is no table of firmware, and is read no
 * further.
 */
final class TableDefects {

    /** Most defects that one table may have. */
    static final int MOST = 1000;

    private final Testimony testimony;
    private final String table;
    private final Optional<String> device;
    private int count;

    /** @param device whose table it is; empty for a table of the machine */
    TableDefects(Testimony testimony, String table, Optional<String> device) {
        this.testimony = testimony;
        this.table = table;
        this.device = device;
    }

    /**
     * A defect, to which what was found may be added.
     *
     * @param field the one that is broken; empty for the structure as a whole
     */
    Draft add(DefectKind kind, String structure, Optional<String> field, TableOrigin at) {
        count++;
        if (count > MOST) {
            if (count == MOST + 1) {
                refuse(at, "this " + table + " is broken in more than " + MOST + " places",
                        "no firmware writes such a table, and the rest of it is not read");
            }
            return new Draft(at);
        }
        Draft defect = testimony.defect(kind, table, at).putText("structure", structure, at);
        field.ifPresent(name -> defect.putText("field", name, at));
        device.ifPresent(name -> defect.putText("device", name, at));
        return defect;
    }

    Draft add(DefectKind kind, String structure, String field, TableOrigin at) {
        return add(kind, structure, Optional.of(field), at);
    }

    /** Says of the table, or of the rest of it, that it is not read. */
    void refuse(TableOrigin at, String what, String why) {
        testimony.problem(at, what, why, "copy the table from the machine again");
    }

    /** Whether there are so many that reading on makes no sense. */
    boolean tooMany() {
        return count > MOST;
    }
}
