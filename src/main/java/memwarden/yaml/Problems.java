package memwarden.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import memwarden.model.Problem;
import memwarden.model.Place;

/**
 * Collects the problems of one text.
 *
 * <p>After {@value #LISTED} it only counts: a hostile text may hold millions, and nobody reads them.
 */
public final class Problems {

    /** Most problems that are listed for one text; one more says that there are others. */
    public static final int LISTED = 1000;

    private final List<Problem> list = new ArrayList<>();
    private final Set<Place> settled = new HashSet<>();
    private int count;

    public Problems() {
        this(List.of());
    }

    /**
     * Continues after an earlier step, whose problems come first. Where that step has met one, a later one is only its
     * consequence, and is not listed.
     */
    public Problems(List<Problem> earlier) {
        list.addAll(earlier);
        count = earlier.size();
        earlier.forEach(problem -> settled.add(problem.at().start()));
    }

    public void add(Place at, String what, String why, String remedy) {
        if (settled.contains(at.start())) {
            return;
        }
        count++;
        if (count <= LISTED) {
            list.add(new Problem(at, what, why, remedy));
        } else if (count == LISTED + 1) {
            list.add(new Problem(at, "more than " + LISTED + " problems, and this is where the list ends",
                    "the rest would bury what is listed", "correct the problems above, then check again"));
        }
    }

    /** How many were added, listed or not. */
    public int count() {
        return count;
    }

    public List<Problem> list() {
        return List.copyOf(list);
    }
}
