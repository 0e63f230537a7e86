package memwarden.facts;

import memwarden.model.OperatorAction;
import memwarden.model.Subject;

/**
 * A region whose decoders are locked.
 *
 * @param action that comes upon it
 */
public record LockedRegion(Region region, OperatorAction action) implements Subject {

    @Override
    public String label() {
        return region.label() + " is locked";
    }
}
