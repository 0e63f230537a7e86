package memwarden.report;

import java.util.Optional;
import memwarden.facts.Judgement.Found;
import memwarden.model.Origin;
import memwarden.model.TextOrigin;

/** Where the reader of a finding should look first, and how a place is written. */
final class Places {

    private Places() {
    }

    /** The value that the rule's card points at, or the whole thing where the card names no key. */
    static Optional<Origin> of(Found found) {
        return found.place().map(place -> place.at().of(found.card().pointsAt()));
    }

    /** {@code path:line:column}, or the option as typed. */
    static String words(Origin at) {
        return at instanceof TextOrigin text ? text.position() : at.path();
    }
}
