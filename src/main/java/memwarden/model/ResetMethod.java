package memwarden.model;

/** How a function or a device is reset (CXL 3.1, sections 9.5 to 9.7). */
public enum ResetMethod implements Labelled {

    /** Function Level Reset. */
    FLR("flr"),
    CXL_RESET("cxl-reset"),
    /** Recovery of AER, through the slot. */
    SLOT_RESET("slot-reset"),
    SECONDARY_BUS_RESET("secondary-bus-reset"),
    HOT_RESET("hot-reset"),
    LINK_DISABLE("link-disable");

    private final String label;

    ResetMethod(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
