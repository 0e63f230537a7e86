package memwarden.ingest.capture.operator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import memwarden.ingest.capture.frame.Draft;
import memwarden.model.TextOrigin;
import memwarden.yaml.ScalarNode;

/**
 * The arguments of a command: options, each with its value if it takes one, and what is left.
 *
 * @param options by the name they were given with
 * @param left in order
 */
record Options(Map<String, ScalarNode> options, List<ScalarNode> left) {

    /** @param withValue the short ones, with one dash, and the long ones that take a value */
    static Options of(List<ScalarNode> arguments, Set<String> withValue, Set<String> longWithValue) {
        Map<String, ScalarNode> options = new LinkedHashMap<>();
        List<ScalarNode> left = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            ScalarNode argument = arguments.get(i);
            String text = argument.text();
            int equals = text.indexOf('=');
            if (text.startsWith("--") && equals > 0) {
                options.put(text.substring(0, equals), part(argument, equals + 1));
            } else if ((withValue.contains(text) || longWithValue.contains(text)) && i + 1 < arguments.size()) {
                options.put(text, arguments.get(++i));
            } else if (text.length() > 2 && withValue.contains(text.substring(0, 2))) {
                options.put(text.substring(0, 2), part(argument, 2));
            } else if (text.startsWith("-")) {
                options.put(text, argument);
            } else {
                left.add(argument);
            }
        }
        return new Options(options, left);
    }

    Optional<ScalarNode> value(String shortName, String longName) {
        return Optional.ofNullable(options.get(shortName)).or(() -> Optional.ofNullable(options.get(longName)));
    }

    boolean has(String shortName, String longName) {
        return value(shortName, longName).isPresent();
    }

    private static ScalarNode part(ScalarNode argument, int from) {
        return argument.origin() instanceof TextOrigin at && argument.text().length() > from
                && at.length() == argument.text().length()
                ? Draft.text(argument.text().substring(from), new TextOrigin(at.path(), at.line(), at.column() + from,
                        at.length() - from, at.pointer()))
                : Draft.text(argument.text().substring(Math.min(from, argument.text().length())), argument.origin());
    }
}
