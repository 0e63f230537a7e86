package memwarden.model;

/** What an HDM decoder maps, by its host-only bit (CXL 3.1, section 8.2.4.20.7). */
public enum TargetType implements Labelled {

    /** HDM-H: memory of the host, a Type-3 device behind it as a rule. */
    HOST_ONLY("host-only"),
    /** HDM-D or HDM-DB: memory that its device may cache or own. */
    DEVICE("device");

    private final String label;

    TargetType(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
