package memwarden.facts;

/** How one range lies to another that it shares bytes with. */
public enum Relation {

    /** Both ends are the same. */
    EQUAL,
    /** The one lies within the other, which is larger. */
    INSIDE,
    /** The one contains the other, which is smaller. */
    AROUND,
    /** Each has bytes that the other lacks. */
    CROSSING
}
