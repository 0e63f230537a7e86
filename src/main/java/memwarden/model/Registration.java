package memwarden.model;

/** How a driver gives its device to the CXL core. */
public enum Registration implements Labelled {

    /** Through the entry point for accelerators, with an attach descriptor. */
    ACCELERATOR("accelerator"),
    /** As a memory expander. */
    CLASS_DEVICE("class-device");

    private final String label;

    Registration(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
