package memwarden.ingest.capture.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import memwarden.model.Place;
import memwarden.yaml.MappingNode;
import memwarden.yaml.Node;

/** Makes one tree of values that are known by their JSON pointers. */
final class Outline {

    /** The order in which a person writes a description; what is not listed comes after what is. */
    private static final List<String> ORDER = List.of("platform", "kernel", "firmware", "hostBridges", "switches",
            "endpoints", "namespaces", "operator", "observed", "defects");

    private Outline() {
    }

    /** @param values by pointer: {@code /kernel/release} */
    static MappingNode of(Map<String, Node> values, Place at) {
        Map<String, Map<String, Node>> byKey = byFirstKey(values);
        Map<String, Map<String, Node>> ordered = new LinkedHashMap<>();
        ORDER.stream().filter(byKey::containsKey).forEach(key -> ordered.put(key, byKey.get(key)));
        byKey.forEach(ordered::putIfAbsent);
        return mapping(ordered, at);
    }

    /** What stands below each first key; a value itself is below the empty pointer. */
    private static Map<String, Map<String, Node>> byFirstKey(Map<String, Node> values) {
        Map<String, Map<String, Node>> byKey = new LinkedHashMap<>();
        values.forEach((pointer, value) -> {
            int end = pointer.indexOf('/', 1);
            String key = pointer.substring(1, end < 0 ? pointer.length() : end);
            byKey.computeIfAbsent(key, none -> new LinkedHashMap<>()).put(end < 0 ? "" : pointer.substring(end), value);
        });
        return byKey;
    }

    private static MappingNode mapping(Map<String, Map<String, Node>> byKey, Place at) {
        List<MappingNode.Entry> entries = new ArrayList<>();
        byKey.forEach((key, below) -> {
            Node value = below.containsKey("") ? below.get("") : mapping(byFirstKey(below), at);
            entries.add(new MappingNode.Entry(key, value.origin(), value));
        });
        return new MappingNode(entries, at);
    }
}
