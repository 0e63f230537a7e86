package memwarden.yaml;

import java.util.List;
import java.util.Optional;
import memwarden.model.Place;

/** A mapping. Its keys are distinct and stand in the order of the text. */
public record MappingNode(List<Entry> entries, Place origin) implements Node {

    public MappingNode {
        entries = List.copyOf(entries);
    }

    /** The value of a key; empty if it is not there. */
    public Optional<Node> value(String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).map(Entry::value).findFirst();
    }

    /**
     * One key with its value.
     *
     * @param keyOrigin place of the key; its pointer is that of the value
     */
    public record Entry(String key, Place keyOrigin, Node value) {
    }
}
