package memwarden.model;

/** A yes or no that may not have been stated. */
public enum Truth implements Labelled {

    YES("yes"),
    NO("no"),
    UNKNOWN("unknown");

    private final String label;

    Truth(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
