package memwarden.model;

/** Associativity of a memory side cache (ACPI 6.5, section 5.2.28.5). */
public enum CacheAssociativity implements Labelled {

    NONE("none"),
    DIRECT_MAPPED("direct-mapped"),
    COMPLEX("complex");

    private final String label;

    CacheAssociativity(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
