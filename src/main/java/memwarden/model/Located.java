package memwarden.model;

/** A subject that the input states, and that therefore has a place in it. */
public interface Located extends Subject {

    /** Where it was written, as a whole and key by key. */
    Origins at();
}
