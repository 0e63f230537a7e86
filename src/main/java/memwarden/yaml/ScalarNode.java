package memwarden.yaml;

import memwarden.model.Place;
import memwarden.model.TextOrigin;

/**
 * A single value, uninterpreted.
 *
 * @param text what was written, without quotes and with their escapes resolved
 * @param plain whether it was written without quotes and not as a block; only a plain one can be more than a string
 * @param textColumn column at which {@code text} stands in the line, letter by letter; 0 if the source spells it
 *     differently (escapes, several lines)
 */
public record ScalarNode(String text, boolean plain, int textColumn, Place origin) implements Node {

    /** Whether YAML takes it for "no value": nothing at all, {@code ~} or {@code null}. */
    public boolean isNull() {
        return plain && switch (text) {
            case "", "~", "null", "Null", "NULL" -> true;
            default -> false;
        };
    }

    /**
     * The place of a part of the text, or of the whole where the source spells the text differently.
     *
     * @param from index of its first character
     * @param to index after its last character
     */
    public Place part(int from, int to) {
        return origin instanceof TextOrigin line && textColumn > 0 && to > from
                ? new TextOrigin(line.path(), line.line(), textColumn + from, to - from, line.pointer()) : origin;
    }
}
