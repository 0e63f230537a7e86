package memwarden.model;

/** Who must act on a finding. */
public enum Responsible implements Labelled {

    FIRMWARE("firmware"),
    DEVICE("device"),
    KERNEL_CONFIG("kernel-config"),
    KERNEL("kernel"),
    DRIVER("driver"),
    OPERATOR("operator"),
    DESCRIPTION("description");

    private final String label;

    Responsible(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
