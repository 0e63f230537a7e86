package memwarden.ingest.capture.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import memwarden.model.AddressRange;
import memwarden.model.Place;
import memwarden.yaml.MappingNode;
import memwarden.yaml.Node;
import memwarden.yaml.ScalarNode;
import memwarden.yaml.SequenceNode;

/**
 * A mapping of a description, written by a reader: every value with the place that it was read from.
 *
 * <p>Readers write what a person would write, so the description's own reader makes the model of it, and an import
 * prints it.
 */
public final class Draft {

    private final Place at;
    private final Map<String, MappingNode.Entry> entries = new LinkedHashMap<>();

    /** @param at the place of the thing as a whole; no other thing of its kind may have it */
    public Draft(Place at) {
        this.at = at;
    }

    public Draft put(String key, Node value) {
        entries.put(key, new MappingNode.Entry(key, value.origin(), value));
        return this;
    }

    public Draft put(String key, Draft value) {
        return put(key, value.node());
    }

    /** A word or a number that YAML reads without quotes. */
    public Draft put(String key, String word, Place from) {
        return put(key, word(word, from));
    }

    public Draft put(String key, long number, Place from) {
        return put(key, Long.toUnsignedString(number), from);
    }

    public Draft putHex(String key, long number, Place from) {
        return put(key, AddressRange.hex(number), from);
    }

    public Draft put(String key, boolean yes, Place from) {
        return put(key, yes ? "yes" : "no", from);
    }

    /** Any text, whatever YAML would take it for. */
    public Draft putText(String key, String text, Place from) {
        return put(key, text(text, from));
    }

    public Draft putWords(String key, List<String> words, Place from) {
        return put(key, new SequenceNode(words.stream().map(word -> (Node) word(word, from)).toList(), from));
    }

    /** A list of mappings. */
    public Draft putAll(String key, List<Draft> items, Place from) {
        return put(key, list(items, from));
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /** What a key says; empty if it was not put. */
    public Optional<Node> get(String key) {
        return Optional.ofNullable(entries.get(key)).map(MappingNode.Entry::value);
    }

    public MappingNode node() {
        return new MappingNode(new ArrayList<>(entries.values()), at);
    }

    public static ScalarNode word(String word, Place from) {
        return new ScalarNode(word, true, 0, from);
    }

    public static ScalarNode text(String text, Place from) {
        return new ScalarNode(text, false, 0, from);
    }

    public static SequenceNode list(List<Draft> items, Place from) {
        return new SequenceNode(items.stream().map(item -> (Node) item.node()).toList(), from);
    }
}
