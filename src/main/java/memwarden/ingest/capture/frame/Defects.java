package memwarden.ingest.capture.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import memwarden.model.DefectKind;
import memwarden.model.Place;
import memwarden.model.TableOrigin;
import memwarden.model.TextOrigin;

/**
 * What is broken in what a machine gave away. Of one kind in one table or listing the first are kept one by one and all
 * others as their number, so that junk costs little and hides nothing else.
 */
final class Defects {

    private final List<Draft> kept = new ArrayList<>();
    private final Map<Sort, Count> counts = new LinkedHashMap<>();

    private record Sort(DefectKind kind, String table) {
    }

    private static final class Count {
        private int all;
        private Place last;
    }

    /** A new one; it may be given more of the keys that a defect has, be it kept or counted only. */
    Draft add(DefectKind kind, String table, Place at) {
        Count count = counts.computeIfAbsent(new Sort(kind, table), none -> new Count());
        count.all++;
        count.last = at;
        Draft draft = draft(kind, table, at);
        if (count.all <= Testimony.MOST_DEFECTS) {
            kept.add(draft);
        }
        return draft;
    }

    boolean isEmpty() {
        return kept.isEmpty();
    }

    /** Those that are kept, and the number of those that are not, at the place of the last of them. */
    List<Draft> all() {
        List<Draft> all = new ArrayList<>(kept);
        counts.forEach((sort, count) -> {
            if (count.all > Testimony.MOST_DEFECTS) {
                all.add(draft(sort.kind, sort.table, count.last)
                        .putText("structure", "further defects", count.last)
                        .put("found", count.all - Testimony.MOST_DEFECTS, count.last));
            }
        });
        return all;
    }

    private static Draft draft(DefectKind kind, String table, Place at) {
        Draft draft = new Draft(at).put("kind", kind.label(), at).putText("table", table, at);
        if (at instanceof TableOrigin place) {
            draft.putHex("offset", place.offset(), at);
        } else if (at instanceof TextOrigin place) {
            draft.put("line", place.line(), at);
        }
        return draft;
    }
}
