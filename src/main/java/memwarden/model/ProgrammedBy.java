package memwarden.model;

/** Who programmed an HDM decoder. */
public enum ProgrammedBy implements Labelled {

    /** Committed before the kernel started. */
    FIRMWARE("firmware"),
    /** Committed by a person or a tool after boot. */
    OPERATOR("operator");

    private final String label;

    ProgrammedBy(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
