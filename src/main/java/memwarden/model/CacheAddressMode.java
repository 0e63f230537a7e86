package memwarden.model;

/** How a memory side cache shows in the address space (ACPI 6.5, section 5.2.28.5, address mode). */
public enum CacheAddressMode implements Labelled {

    /** It adds no addresses. */
    TRANSPARENT("transparent"),
    /** It adds its own size to the addresses of the memory behind it. */
    EXTENDED_LINEAR("extended-linear");

    private final String label;

    CacheAddressMode(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
