package memwarden.model;

/** What the link above a port or device carries (CXL 3.1, section 6.4: alternate protocol negotiation). */
public enum Link implements Labelled {

    CXL("cxl"),
    /** Trained, but without CXL: the device is a PCI Express device only. */
    PCIE("pcie"),
    DOWN("down");

    private final String label;

    Link(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
