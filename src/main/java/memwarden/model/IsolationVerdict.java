package memwarden.model;

/** Whether a root port is fit for CXL error isolation, in the words of the report. */
public enum IsolationVerdict implements Labelled {

    ELIGIBLE("eligible"),
    ELIGIBLE_WITH_RISK("eligible-with-risk"),
    INELIGIBLE("ineligible"),
    NOT_SUPPORTED_BY_KERNEL("not-supported-by-kernel");

    private final String label;

    IsolationVerdict(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
