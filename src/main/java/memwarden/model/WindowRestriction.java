package memwarden.model;

/** Window restrictions of a CFMWS (CXL 3.1, section 9.18.1.3), by bit. */
public enum WindowRestriction implements Labelled {

    /** Bit 0: HDM-D or HDM-DB. CXL 2.0 calls it Type 2 memory. */
    DEVICE_COHERENT("Device Coherent"),
    /** Bit 1: HDM-H. CXL 2.0 calls it Type 3 memory. */
    HOST_ONLY("Host-only Coherent"),
    /** Bit 2. */
    VOLATILE("Volatile"),
    /** Bit 3. */
    PERSISTENT("Persistent"),
    /** Bit 4: the configuration may not be changed. */
    FIXED("Fixed Device Configuration"),
    /** Bit 5. */
    BACK_INVALIDATE("BI");

    private final String label;

    WindowRestriction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
