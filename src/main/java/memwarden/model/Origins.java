package memwarden.model;

import java.util.Map;

/**
 * The place of a described thing, and of each key that was written for it.
 *
 * <p>Two things written at the same place are the same thing, so equality looks at the place alone. Joins in the rules
 * stay cheap that way.
 */
public final class Origins {

    private final Origin whole;
    private final Map<String, Origin> parts;

    public Origins(Origin whole, Map<String, Origin> parts) {
        this.whole = whole;
        this.parts = Map.copyOf(parts);
    }

    public static Origins of(Origin whole) {
        return new Origins(whole, Map.of());
    }

    public Origin whole() {
        return whole;
    }

    /** Whether that key was written. */
    public boolean states(String key) {
        return parts.containsKey(key);
    }

    /** The place of the value of {@code key}, or of the whole thing where the key was not written. */
    public Origin of(String key) {
        return parts.getOrDefault(key, whole);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Origins that && whole.equals(that.whole);
    }

    @Override
    public int hashCode() {
        return whole.hashCode();
    }

    @Override
    public String toString() {
        return whole.toString();
    }
}
