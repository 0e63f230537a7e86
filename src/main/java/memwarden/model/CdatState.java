package memwarden.model;

/** Whether a CDAT could be read; three different facts, and a fourth where nobody says. */
public enum CdatState implements Labelled {

    PRESENT("present"),
    /** The device offers no table. */
    ABSENT("absent"),
    /** It offers one, and reading it failed. */
    UNREADABLE("unreadable"),
    NOT_STATED("not stated");

    private final String label;

    CdatState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
