package memwarden.model;

/** Anything that a rule can speak about and a report can name. */
public interface Subject {

    /** What a reader should see: a few words in the terms of the field, without a full stop. */
    String label();
}
