package memwarden.report;

import memwarden.model.Origin;
import memwarden.model.TextOrigin;

/** How a place is written. */
final class Places {

    private Places() {
    }

    /** {@code path:line:column}, or the option as typed. */
    static String words(Origin at) {
        return at instanceof TextOrigin text ? text.position() : at.path();
    }
}
