package memwarden.model;

/** How grave a finding is. The order is that of gravity, gravest first. */
public enum Severity implements Labelled {

    ERROR("error"),
    WARNING("warning"),
    NOTE("note");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
