package memwarden.model;

/** What a dax device is used for, in the words of daxctl. */
public enum DaxMode implements Labelled {

    /** Programs map it: device_dax has it. */
    DEVDAX("devdax"),
    /** The page allocator has it: kmem has added it. */
    SYSTEM_RAM("system-ram");

    private final String label;

    DaxMode(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
