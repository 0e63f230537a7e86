package memwarden.model;

/** Who makes a region that firmware has not committed. */
public enum RegionOrigin implements Labelled {

    /** Labels on the device. */
    LABEL("label"),
    /** The driver of an accelerator. */
    DRIVER("driver"),
    /** A person, through sysfs or cxl-cli. */
    OPERATOR("operator");

    private final String label;

    RegionOrigin(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
