package memwarden.facts;

import java.util.Collection;
import java.util.List;
import memwarden.model.Observed;
import memwarden.model.ObservedNode;

/** The NUMA nodes that were online on the running machine: sysfs has a folder for each of these, and for no other. */
public record SeenNodes(List<ObservedNode> nodes) implements Measured {

    public SeenNodes {
        nodes = List.copyOf(nodes);
    }

    /** Nothing, if nodes were not listed. */
    private static List<SeenNodes> of(Observed observed) {
        List<ObservedNode> nodes = observed.memory().nodes().entries();
        return nodes.isEmpty() ? List.of() : List.of(new SeenNodes(nodes));
    }

    private boolean have(int number) {
        return nodes.stream().anyMatch(node -> node.node() == number);
    }

    /** Those of the nodes that were found for ranges, and that memory can be added to, which are none of them. */
    public static List<UnseenNode> missing(Observed observed, Collection<RangeNode> ranges) {
        return of(observed).stream().flatMap(seen -> ranges.stream()
                .filter(range -> range.usable() && !seen.have(range.node().orElseThrow()))
                .map(range -> new UnseenNode(range, seen))).toList();
    }

    @Override
    public List<ObservedNode> measuredFrom() {
        return nodes;
    }

    @Override
    public String label() {
        return "nodes " + String.join(", ", nodes.stream().map(node -> String.valueOf(node.node())).toList());
    }
}
