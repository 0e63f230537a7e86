package memwarden.model;

/** What a dax device hangs from in sysfs. */
public enum DaxParent implements Labelled {

    /** A platform device of dax_hmem: {@code /platform/hmem.0}. */
    HMEM("hmem"),
    /** A CXL region: {@code /platform/ACPI0017:00/root0/decoder0.0/region0}. */
    REGION("region"),
    /** A namespace of libnvdimm. */
    NAMESPACE("namespace");

    private final String label;

    DaxParent(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
