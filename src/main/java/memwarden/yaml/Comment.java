package memwarden.yaml;

import memwarden.model.TextOrigin;

/**
 * A comment.
 *
 * @param at from the {@code #} to the end of the line; without a pointer
 * @param text what follows the {@code #}
 * @param ownLine whether nothing else stands on its line
 */
public record Comment(TextOrigin at, String text, boolean ownLine) {
}
