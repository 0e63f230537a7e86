/**
 * YAML with places: one streaming pass that turns a text into trees whose every node knows where it was written.
 *
 * <p>Scalars keep their text: what {@code 6.10} or {@code 0x10} means is for the reader of a field to say, not for
 * YAML. What would make a description mean something else than it shows (anchors, aliases, merge keys, tags, duplicate
 * keys) is refused.
 */
package memwarden.yaml;
