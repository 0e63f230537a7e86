package memwarden.report;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import memwarden.facts.ByVariant;
import memwarden.facts.Judgement.Found;
import memwarden.model.AddressRange;
import memwarden.model.KernelRelease;
import memwarden.model.Labelled;
import memwarden.model.Subject;

/** The sentences of a finding: the templates beside its rule, filled with what the rule bound. */
public final class Phrases {

    private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)}");

    private Phrases() {
    }

    public static String message(Found found) {
        return fill(declared(found, found.card().message()), found.finding().values());
    }

    public static String remedy(Found found) {
        return fill(declared(found, found.card().remedy()), found.finding().values());
    }

    /** What the kernel itself prints, if it does. */
    public static Optional<String> kernelMessage(Found found) {
        return found.card().kernelMessage().of(found.rule()).map(template -> fill(template, found.finding().values()));
    }

    private static String declared(Found found, ByVariant<String> texts) {
        return texts.of(found.rule())
                .orElseThrow(() -> new IllegalStateException("no text is declared for " + found.rule()));
    }

    /**
     * Replaces each {@code {binding}} by the words for its value.
     *
     * @throws IllegalStateException if a field names no binding, or its value is of a kind that has no words
     */
    public static String fill(String template, Map<String, ?> values) {
        return FIELD.matcher(template.strip()).replaceAll(field ->
                Matcher.quoteReplacement(words(bound(field.group(1), template, values))));
    }

    private static Object bound(String name, String template, Map<String, ?> values) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("no binding {" + name + "} for the template \"" + template
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
            return optional.map(Phrases::words).orElse("not stated");
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
        Stream<String> words = values.stream().map(Phrases::words);
        // A set has no order of its own that would be the same in every run.
        Stream<String> ordered = values instanceof Set ? words.sorted() : words;
        return values.isEmpty() ? "none" : ordered.collect(Collectors.joining(", "));
    }
}
