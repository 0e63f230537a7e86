package memwarden.model;

/** A closed vocabulary whose words are written in descriptions and reports exactly as {@link #label()} spells them. */
public interface Labelled {

    /** The word, as the specification, the kernel or the report contract spells it. */
    String label();
}
