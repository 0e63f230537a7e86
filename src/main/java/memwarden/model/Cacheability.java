package memwarden.model;

/** What the attributes of an EFI memory descriptor say about caching, as far as kernels tell it apart. */
public enum Cacheability implements Labelled {

    /** {@link EfiAttribute#WB} is set. */
    WRITE_BACK("WB"),
    /** {@link EfiAttribute#WT} or {@link EfiAttribute#WC} is set, and WB is not. */
    WEAKER("WT or WC"),
    /** None of the three is set. */
    NONE("none"),
    /** The attributes are not stated. */
    UNKNOWN("not stated");

    private final String label;

    Cacheability(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
