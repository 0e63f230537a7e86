package memwarden.model;

/** The two forms in which firmware hands over its map of memory. */
public enum MapKind implements Labelled {

    EFI("memoryMap"),
    E820("e820");

    private final String label;

    MapKind(String label) {
        this.label = label;
    }

    /** The key that holds it in a description. */
    @Override
    public String label() {
        return label;
    }
}
