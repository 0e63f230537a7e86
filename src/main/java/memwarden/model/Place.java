package memwarden.model;

import java.util.Comparator;

/**
 * A place in an input.
 *
 * <p>Places of one input stand in its order; those of several inputs in the order of their paths.
 */
public sealed interface Place extends Origin, Comparable<Place> permits TextOrigin, TableOrigin {

    /** The order of inputs and of what stands in them. */
    Comparator<Place> IN_ORDER = Comparator.comparing(Place::path).thenComparingLong(Place::major)
            .thenComparingLong(Place::minor);

    /** The place as a person finds it, path included. */
    String position();

    /** The place within its input. */
    String within();

    /** What the input counts its places by: lines, or bytes. */
    long major();

    /** Where several things stand at one {@link #major() major} place, which of them it is. */
    long minor();

    /** Where it begins, told from other places that begin there by nothing. */
    Place start();

    @Override
    default int compareTo(Place other) {
        return IN_ORDER.compare(this, other);
    }
}
