package memwarden.model;

/** What an affinity structure of the SRAT that is not about memory speaks of (ACPI 6.5, section 5.2.16). */
public enum AffinityKind implements Labelled {

    /** Types 0, 2, 3 and 7: they give their domain a NUMA node. */
    PROCESSOR("processor"),
    /** Type 5: it gives its domain a NUMA node. */
    GENERIC_INITIATOR("generic initiator"),
    /** Type 6: it gives none. */
    GENERIC_PORT("generic port");

    private final String label;

    AffinityKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
