package memwarden.model;

/** The kind of capacity that an endpoint decoder maps, in the words of the kernel's sysfs. */
public enum CapacityMode implements Labelled {

    RAM("ram"),
    PMEM("pmem");

    private final String label;

    CapacityMode(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
