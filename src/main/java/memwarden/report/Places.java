package memwarden.report;

import memwarden.model.Origin;
import memwarden.model.Place;

/** How a place is written. */
final class Places {

    private Places() {
    }

    /** {@code path:line:column}, a table and its offset, or the option as typed. */
    static String words(Origin at) {
        return at instanceof Place place ? place.position() : at.path();
    }
}
