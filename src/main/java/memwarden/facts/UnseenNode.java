package memwarden.facts;

import java.util.List;
import memwarden.model.Spanned;
import memwarden.model.Subject;

/** The node of a range that is none of the nodes of the running machine. */
public record UnseenNode(RangeNode range, SeenNodes seen) implements Measured {

    /** The unit or the region that the node is that of. */
    public Spanned of() {
        return range.of();
    }

    public int node() {
        return range.node().orElseThrow();
    }

    @Override
    public List<Subject> measuredFrom() {
        return List.of(range, seen);
    }

    @Override
    public String label() {
        return "no node " + node();
    }
}
