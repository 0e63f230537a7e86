package memwarden.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import memwarden.model.SourceText;
import memwarden.model.TextOrigin;

/** The lines of the texts that were read. Each text is cut into lines once, when its first line is asked for. */
final class Sources {

    private final Map<String, SourceText> texts;
    private final Map<String, List<String>> lines = new HashMap<>();

    Sources(Map<String, SourceText> texts) {
        this.texts = texts;
    }

    /** The line at which {@code at} begins, without its end; empty if the text is not at hand or has no such line. */
    Optional<String> line(TextOrigin at) {
        List<String> all = lines.computeIfAbsent(at.path(), this::split);
        return at.line() >= 1 && at.line() <= all.size() ? Optional.of(all.get(at.line() - 1)) : Optional.empty();
    }

    private List<String> split(String path) {
        SourceText source = texts.get(path);
        return source == null ? List.of() : source.text().lines().toList();
    }
}
