package memwarden.facts;

import java.util.Map;
import java.util.Optional;

/**
 * Something declared beside a rule, for all of its DRL rules or for each of them.
 *
 * @param values by name of the variant; the empty name stands for every variant that is not named
 */
public record ByVariant<T>(Map<String, T> values) {

    public ByVariant {
        values = Map.copyOf(values);
    }

    /** The same for every variant. */
    public static <T> ByVariant<T> all(T value) {
        return new ByVariant<>(Map.of("", value));
    }

    public static <T> ByVariant<T> none() {
        return new ByVariant<>(Map.of());
    }

    /** What is declared for the rule; empty if nothing is. */
    public Optional<T> of(RuleName rule) {
        return Optional.ofNullable(values.getOrDefault(rule.variant(), values.get("")));
    }
}
