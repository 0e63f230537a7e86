package memwarden.model;

/** How the driver of an accelerator finds out whether it has CXL memory. */
public enum AvailabilityCheck implements Labelled {

    /** By registers alone: the status of the link, Mem_Enable. */
    HARDWARE("hardware"),
    /** By the answer of the CXL core when it registers. */
    CORE("core"),
    BOTH("both");

    private final String label;

    AvailabilityCheck(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
