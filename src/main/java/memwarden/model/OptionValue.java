package memwarden.model;

/** Value of a tristate option in the kernel configuration. */
public enum OptionValue implements Labelled {

    YES("y"),
    MODULE("m"),
    NO("n");

    private final String label;

    OptionValue(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
