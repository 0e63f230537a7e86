package memwarden.model;

/** Where a value came from. */
public sealed interface Origin permits Place, OptionOrigin {

    /** The file as the user named it, or the option. */
    String path();
}
