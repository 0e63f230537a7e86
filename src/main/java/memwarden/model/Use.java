package memwarden.model;

/** How a range is used, in the report's words. */
public enum Use implements Labelled {

    /** Through kmem or from boot; its blocks may still be offline. */
    SYSTEM_RAM("system-ram"),
    DEVDAX("devdax"),
    PMEM("pmem"),
    DRIVER_PRIVATE("driver-private"),
    /** A dax device exists and no driver can take it, or kmem cut the bytes off. */
    UNUSABLE("unusable"),
    NONE("none");

    private final String label;

    Use(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
