package memwarden.model;

import java.util.List;

/**
 * A list in a description, together with whether it was stated at all.
 *
 * @param stated false if the key is missing: then nothing is known, which is not the same as an empty list; false too if
 *     the list is known to be a part of what there is
 * @param entries what was stated, in the order of the input; empty if nothing was
 * @param origin the place of the list, or of what should have held it
 */
public record Section<T>(boolean stated, List<T> entries, Origin origin) {

    public Section {
        entries = List.copyOf(entries);
    }

    /** Stated to be empty. */
    public static <T> Section<T> absent(Origin where) {
        return new Section<>(true, List.of(), where);
    }

    /** The same entries, beside which there may be others that nobody has stated. */
    public Section<T> asPart() {
        return new Section<>(false, entries, origin);
    }

    public static <T> Section<T> missing(Origin where) {
        return new Section<>(false, List.of(), where);
    }
}
