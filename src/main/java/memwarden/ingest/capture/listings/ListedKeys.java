package memwarden.ingest.capture.listings;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.model.DefectKind;
import memwarden.model.Place;
import memwarden.yaml.MappingNode;
import memwarden.yaml.Node;
import memwarden.yaml.Problems;
import memwarden.yaml.ScalarNode;
import memwarden.yaml.SequenceNode;

/** The keys of one object of a JSON listing. */
final class ListedKeys {

    private final MappingNode mapping;
    private final Map<String, Node> values = new LinkedHashMap<>();

    ListedKeys(MappingNode mapping) {
        this.mapping = mapping;
        mapping.entries().forEach(entry -> values.put(entry.key(), entry.value()));
    }

    Place at() {
        return mapping.origin();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Map<String, Node> all() {
        return values;
    }

    /** A word or a number; {@code null} is none. */
    Optional<ScalarNode> word(String key) {
        return Optional.ofNullable(values.get(key)).filter(ScalarNode.class::isInstance).map(ScalarNode.class::cast)
                .filter(word -> !word.isNull());
    }

    boolean says(String key, String word) {
        return word(key).filter(value -> value.text().equals(word)).isPresent();
    }

    /** The mappings of a list. */
    List<ListedKeys> list(String key) {
        return values.get(key) instanceof SequenceNode list ? list.items().stream()
                .filter(MappingNode.class::isInstance).map(item -> new ListedKeys((MappingNode) item)).toList() : List.of();
    }

    /** Reports keys that a tool did not have when this was written, each once. */
    static final class Unknown {

        private final Set<String> known;
        private final Set<String> reported = new HashSet<>();
        private final Testimony testimony;
        private final String listing;

        /** @param known keys that mean nothing here; those with a colon name what they hold */
        Unknown(Set<String> known, Testimony testimony, String listing) {
            this.known = known;
            this.testimony = testimony;
            this.listing = listing;
        }

        void report(ListedKeys keys, Set<String> read) {
            keys.mapping.entries().stream().filter(entry -> !known.contains(entry.key()) && !read.contains(entry.key())
                            && entry.key().indexOf(':') < 0 && reported.size() < Problems.LISTED
                            && reported.add(entry.key()))
                    .forEach(entry -> testimony.defect(DefectKind.UNKNOWN_WORD, listing, entry.keyOrigin())
                            .putText("text", entry.key(), entry.keyOrigin()));
        }
    }
}
