package memwarden.yaml;

import memwarden.model.Place;

/** Ends the reading of a document that goes beyond a limit. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Place at;
    private final String why;
    private final String remedy;

    Unreadable(Place at, String what, String why, String remedy) {
        super(what);
        this.at = at;
        this.why = why;
        this.remedy = remedy;
    }

    void reportTo(Problems problems) {
        problems.add(at, getMessage(), why, remedy);
    }
}
