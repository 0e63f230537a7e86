package memwarden.model;

/** By which kind of interrupt a port signals. */
public enum Interrupts implements Labelled {

    MSI("msi"),
    MSI_X("msi-x"),
    /** Both are enabled, so that no message number is valid. */
    BOTH("both");

    private final String label;

    Interrupts(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
