package memwarden.facts;

import java.util.Optional;
import memwarden.model.Spanned;
import memwarden.model.Subject;

/**
 * The NUMA node that the kernel finds for a range, by its first byte.
 *
 * @param of the unit or the region
 * @param node empty if there is none: NUMA_NO_NODE
 * @param possible whether the kernel made the node possible at boot; memory cannot be added to one that is not
 */
public record RangeNode(Spanned of, Optional<Integer> node, boolean possible) implements Subject {

    /** A node that memory can be added to. */
    public RangeNode(Spanned of, int node) {
        this(of, Optional.of(node), true);
    }

    /** No node at all. */
    public RangeNode(Spanned of) {
        this(of, Optional.empty(), false);
    }

    /** A node that may be there by name only. */
    public RangeNode(Spanned of, int node, boolean possible) {
        this(of, Optional.of(node), possible);
    }

    /** Whether kmem can add the memory to it. */
    public boolean usable() {
        return node.isPresent() && possible;
    }

    @Override
    public String label() {
        return of.label() + node.map(number -> " is of node " + number + (possible ? "" : ", which is not possible"))
                .orElse(" has no node");
    }
}
