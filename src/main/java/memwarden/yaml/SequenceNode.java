package memwarden.yaml;

import java.util.List;
import memwarden.model.TextOrigin;

/** A list. */
public record SequenceNode(List<Node> items, TextOrigin origin) implements Node {

    public SequenceNode {
        items = List.copyOf(items);
    }
}
