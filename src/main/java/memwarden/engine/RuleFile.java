package memwarden.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import memwarden.model.SourceText;
import memwarden.yaml.Node;
import memwarden.yaml.YamlDocuments;
import memwarden.yaml.YamlReader;

/** A file of the {@code rules/} folder, as it was packaged. What is wrong in it is a defect of memwarden. */
final class RuleFile {

    private RuleFile() {
    }

    /** The text of {@code rules/<name>}, or empty if there is no such file. */
    static Optional<String> text(String name) {
        try (InputStream in = RuleFile.class.getResourceAsStream("/rules/" + name)) {
            return in == null ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("rules/" + name + " cannot be read", unreadable);
        }
    }

    /** The one YAML document of {@code rules/<name>}. */
    static Entry yaml(String name) {
        String text = text(name).orElseThrow(() -> new IllegalStateException("rules/" + name + " was not packaged"));
        YamlDocuments read = new YamlReader().read(SourceText.of("rules/" + name, text));
        if (!read.problems().isEmpty() || read.documents().size() != 1) {
            throw new IllegalStateException("rules/" + name + ": " + read.problems());
        }
        Node root = read.documents().get(0).root();
        return new Entry(root);
    }
}
