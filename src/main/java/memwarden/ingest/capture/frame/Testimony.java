package memwarden.ingest.capture.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import memwarden.model.DefectKind;
import memwarden.model.Place;
import memwarden.yaml.MappingNode;
import memwarden.yaml.Node;
import memwarden.yaml.Problems;
import memwarden.yaml.ScalarNode;
import memwarden.yaml.SequenceNode;

/**
 * What the artefacts of one machine say, as values of a description.
 *
 * <p>The better source of a value is read first, and what it says stands. Where a later one says something else, that
 * is a defect.
 */
public final class Testimony {

    /** So many defects of one kind in one table are kept one by one, and of the others their number. */
    public static final int MOST_DEFECTS = 100;

    private static final String DEFECTS = "/defects";

    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, List<Supplier<Node>>> lists = new LinkedHashMap<>();
    private final Map<String, Map<String, Draft>> known = new LinkedHashMap<>();
    private final Map<String, Node> otherwise = new LinkedHashMap<>();
    private final Map<String, Node> confirmations = new LinkedHashMap<>();
    private final Defects defects = new Defects();
    private final Problems problems = new Problems();
    private final Map<Class<?>, Object> kept = new HashMap<>();

    /** @param pointer where the value stands in a description, as a JSON pointer: {@code /kernel/release} */
    public void say(String pointer, Node value) {
        compare(values.putIfAbsent(pointer, value), value, pointer);
    }

    public void say(String pointer, Draft value) {
        say(pointer, value.node());
    }

    /** Says a value that stands only if nobody says it, nor anything below it; of several such the first. */
    public void otherwise(String pointer, Node value) {
        otherwise.putIfAbsent(pointer, value);
    }

    /** Like {@link #otherwise}, but if something else is said, that is a defect. */
    public void confirm(String pointer, Node value) {
        otherwise(pointer, value);
        confirmations.putIfAbsent(pointer, value);
    }

    /** Whether there is a value for it, if only one that stands if nobody says it. */
    public boolean knows(String pointer) {
        return says(pointer) || otherwise.containsKey(pointer);
    }

    /** Adds an entry to a list to which several artefacts contribute. */
    public void add(String pointer, Node entry) {
        list(pointer).add(() -> entry);
    }

    public void add(String pointer, Draft entry) {
        add(pointer, entry.node());
    }

    /**
     * An entry of a list about which several artefacts may speak; made, if none has spoken yet.
     *
     * @param key the one by which such entries are told apart
     * @param id its value; the entry has its place, if it is made
     */
    public Draft entry(String pointer, String key, ScalarNode id) {
        return known.computeIfAbsent(pointer, none -> new HashMap<>()).computeIfAbsent(id.text(), none -> {
            Draft made = new Draft(id.origin()).put(key, id);
            list(pointer).add(made::node);
            return made;
        });
    }

    /** Like {@link #say}, of a value of such an entry. */
    public void tell(Draft entry, String key, Node value) {
        Node first = entry.get(key).orElse(null);
        compare(first, value, key);
        if (first == null) {
            entry.put(key, value);
        }
    }

    public boolean saysNothing() {
        return values.isEmpty() && lists.isEmpty() && defects.isEmpty();
    }

    /** Whether anything is said there, as a whole or entry by entry. */
    public boolean says(String pointer) {
        return values.containsKey(pointer) || lists.containsKey(pointer);
    }

    /** What is said there so far, be it as part of something larger. */
    public Optional<Node> said(String pointer) {
        if (values.containsKey(pointer)) {
            return Optional.of(values.get(pointer));
        } else if (lists.containsKey(pointer)) {
            List<Node> nodes = lists.get(pointer).stream().map(Supplier::get).toList();
            return Optional.of(new SequenceNode(nodes, nodes.get(0).origin()));
        }
        int last = pointer.lastIndexOf('/');
        return last <= 0 ? Optional.empty() : said(pointer.substring(0, last)).filter(MappingNode.class::isInstance)
                .flatMap(above -> ((MappingNode) above).value(pointer.substring(last + 1)));
    }

    /**
     * What readers keep for one another until all artefacts are read: one thing of each class, made when the first asks.
     */
    public <T> T kept(Class<T> kind, Supplier<T> empty) {
        return kind.cast(kept.computeIfAbsent(kind, none -> empty.get()));
    }

    /**
     * Something broken. The draft may be given more of the keys that a defect has.
     *
     * @param table signature of the table, or name of the listing
     */
    public Draft defect(DefectKind kind, String table, Place at) {
        return defects.add(kind, table, at);
    }

    /** Input of which nothing can be understood. */
    public void problem(Place at, String what, String why, String remedy) {
        problems.add(at, what, why, remedy);
    }

    public Problems problems() {
        return problems;
    }

    /**
     * The whole as a description.
     *
     * @param at the place of the machine as a whole
     */
    public MappingNode description(Place at) {
        Map<String, Node> all = new LinkedHashMap<>(values);
        lists.forEach((pointer, entries) -> {
            List<Node> nodes = entries.stream().map(Supplier::get).toList();
            all.put(pointer, new SequenceNode(nodes, nodes.get(0).origin()));
        });
        otherwise.forEach((pointer, value) -> {
            if (all.keySet().stream().noneMatch(said -> said.equals(pointer) || said.startsWith(pointer + "/"))) {
                all.put(pointer, value);
            }
        });
        confirmations.forEach((pointer, value) -> compare(values.get(pointer), value, pointer));
        if (!defects.isEmpty()) {
            all.put(DEFECTS, Draft.list(defects.all(), at));
        }
        return Outline.of(all, at);
    }

    private List<Supplier<Node>> list(String pointer) {
        return lists.computeIfAbsent(pointer, none -> new ArrayList<>());
    }

    /** @param first what was said before; null if nothing was */
    private void compare(Node first, Node value, String field) {
        if (first != null && !sameValue(first, value)) {
            Place at = value.origin();
            defect(DefectKind.CONTRADICTION, name(at), at).putText("field", field, at)
                    .putText("text", excerpt(value), at);
        }
    }

    private static String name(Place place) {
        return place.path().substring(place.path().lastIndexOf('/') + 1);
    }

    private static String excerpt(Node value) {
        String all = words(value);
        return all.length() <= 200 ? all : all.substring(0, 200) + "…";
    }

    private static boolean sameValue(Node one, Node other) {
        return words(one).equals(words(other));
    }

    private static String words(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.text();
        }
        StringBuilder words = new StringBuilder();
        if (node instanceof SequenceNode list) {
            list.items().forEach(item -> words.append(words.isEmpty() ? "" : ", ").append(words(item)));
            return "[" + words + "]";
        }
        ((MappingNode) node).entries().forEach(entry -> words.append(words.isEmpty() ? "" : ", ").append(entry.key())
                .append(": ").append(words(entry.value())));
        return "{" + words + "}";
    }
}
