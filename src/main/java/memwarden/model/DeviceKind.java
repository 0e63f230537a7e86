package memwarden.model;

/** Parent of the dax device over a range, in the report's words. */
public enum DeviceKind implements Labelled {

    HMEM("hmem"),
    REGION("region"),
    NAMESPACE("namespace"),
    NONE("none");

    private final String label;

    DeviceKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
