package memwarden.model;

/** How a driver makes sure that the CXL modules are there. */
public enum Dependency implements Labelled {

    /** It uses their symbols, so that the kernel loads them first. */
    SYMBOLS("symbols"),
    /** By a soft dependency of modules, or by asking for them by name. */
    SOFT("soft");

    private final String label;

    Dependency(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
