package memwarden.facts;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import memwarden.model.AddressRange;
import memwarden.model.KernelRelease;
import memwarden.model.Labelled;
import memwarden.model.Subject;

/** A sentence that is declared beside a rule, with the rule's bindings in braces. */
public record Template(String text) {

    private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)}");

    /**
     * The sentence with the words for each value in the place of its {@code {binding}}.
     *
     * @throws IllegalStateException if a field names no binding, or its value is of a kind that has no words
     */
    public String filledWith(Map<String, ?> values) {
        return FIELD.matcher(text.strip()).replaceAll(field ->
                Matcher.quoteReplacement(words(bound(field.group(1), values))));
    }

    private Object bound(String name, Map<String, ?> values) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("no binding {" + name + "} for the template \"" + text
                    + "\"; bound are " + values.keySet().stream().sorted().toList());
        }
        return value;
    }

    private static String words(Object value) {
        if (value instanceof Subject subject) {
            return subject.label();
        }
        if (value instanceof Labelled labelled) {
            return labelled.label();
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(Template::words).orElse("not stated");
        }
        if (value instanceof Collection<?> collection) {
            return list(collection);
        }
        if (value instanceof AddressRange || value instanceof KernelRelease || value instanceof Integer
                || value instanceof Long || value instanceof String) {
            return value.toString();
        }
        throw new IllegalStateException("no words for a " + value.getClass().getName());
    }

    private static String list(Collection<?> values) {
        Stream<String> words = values.stream().map(Template::words);
        // A set has no order of its own that would be the same in every run.
        Stream<String> ordered = values instanceof Set ? words.sorted() : words;
        return values.isEmpty() ? "none" : ordered.collect(Collectors.joining(", "));
    }
}
