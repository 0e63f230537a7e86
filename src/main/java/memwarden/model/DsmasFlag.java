package memwarden.model;

/** Flags of a DSMAS (CDAT 1.03, section 3.1). */
public enum DsmasFlag implements Labelled {

    /** Bit 2. */
    NON_VOLATILE("Non-volatile"),
    /** Bit 3. */
    SHAREABLE("Shareable"),
    /** Bit 4: across hosts. */
    HARDWARE_COHERENT("Hardware Managed Coherency"),
    /** Bit 5. */
    DYNAMIC_CAPACITY("Dynamic Capacity"),
    /** Bit 6. */
    READ_ONLY("Read-only");

    private final String label;

    DsmasFlag(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
