package memwarden.model;

/** How sure a conclusion is. The order is from most to least sure. */
public enum Confidence implements Labelled {

    /** All inputs known, behaviour confirmed by kernel source or capture. */
    CERTAIN("certain"),
    /** Behaviour inferred, or an input assumed. */
    LIKELY("likely"),
    /** An input that decides the matter is missing. */
    UNKNOWN("unknown");

    private final String label;

    Confidence(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
