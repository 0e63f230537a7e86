package memwarden.yaml;

import java.util.List;
import memwarden.model.Place;

/** A list. */
public record SequenceNode(List<Node> items, Place origin) implements Node {

    public SequenceNode {
        items = List.copyOf(items);
    }
}
