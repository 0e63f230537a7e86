package memwarden.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import memwarden.model.KernelRelease;
import memwarden.model.Labelled;
import memwarden.model.Origins;
import memwarden.model.TimeSpan;
import memwarden.yaml.MappingNode;
import memwarden.yaml.Node;
import memwarden.yaml.ScalarNode;
import memwarden.yaml.SequenceNode;

/** A mapping in one of our own rule files. A key that is missing or misspelt stops the program: tests read them all. */
record Entry(Node node) {

    Optional<Node> find(String key) {
        return mapping().entries().stream().filter(entry -> entry.key().equals(key))
                .map(MappingNode.Entry::value).findFirst();
    }

    Entry entry(String key) {
        return new Entry(need(key));
    }

    String text(String key) {
        return scalar(need(key));
    }

    Optional<String> optionalText(String key) {
        return find(key).map(this::scalar);
    }

    List<String> texts(String key) {
        return find(key).map(list -> items(list).stream().map(item -> scalar(item.node())).toList())
                .orElse(List.of());
    }

    List<Entry> entries(String key) {
        return items(need(key));
    }

    boolean flag(String key) {
        return optionalText(key).map(this::yes).orElse(false);
    }

    boolean yes(String word) {
        return switch (word) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw defect(word + " is neither yes nor no");
        };
    }

    KernelRelease release(String key) {
        return KernelRelease.parse(text(key)).orElseThrow(() -> defect(key + " is no kernel release"));
    }

    Optional<KernelRelease> optionalRelease(String key) {
        return find(key).map(stated -> release(key));
    }

    TimeSpan time(String key) {
        return TimeSpan.parse(text(key)).orElseThrow(() -> defect(key + " is no length of time"));
    }

    /** A number of MiB, in bytes. */
    long mebibytes(String key) {
        try {
            return Long.parseLong(text(key)) << 20;
        } catch (NumberFormatException wrong) {
            throw defect(key + " is no number of MiB");
        }
    }

    /** The member of a vocabulary that is spelt {@code label}. */
    <T extends Labelled> T word(String label, T[] vocabulary) {
        return Stream.of(vocabulary).filter(word -> word.label().equals(label)).findFirst()
                .orElseThrow(() -> defect(label + " is none of " + List.of(vocabulary)));
    }

    /** The values of a mapping of scalars, or of a single scalar, which then stands under the empty key. */
    <T> Map<String, T> scalars(String key, Function<String, T> as) {
        Map<String, T> values = new LinkedHashMap<>();
        if (need(key) instanceof MappingNode map) {
            map.entries().forEach(entry -> values.put(entry.key(), as.apply(scalar(entry.value()))));
        } else {
            values.put("", as.apply(text(key)));
        }
        return values;
    }

    Origins at() {
        return Origins.of(node.origin());
    }

    private Node need(String key) {
        return find(key).orElseThrow(() -> defect(key + " is missing"));
    }

    private MappingNode mapping() {
        if (node instanceof MappingNode mapping) {
            return mapping;
        }
        throw defect("a mapping is missing");
    }

    private List<Entry> items(Node list) {
        if (list instanceof SequenceNode sequence) {
            return sequence.items().stream().map(Entry::new).toList();
        }
        throw defect("a list is missing");
    }

    private String scalar(Node value) {
        if (value instanceof ScalarNode scalar && !scalar.isNull()) {
            return scalar.text().strip();
        }
        throw defect("a text is missing");
    }

    private IllegalStateException defect(String what) {
        return new IllegalStateException(node.origin().position() + ": " + what);
    }
}
