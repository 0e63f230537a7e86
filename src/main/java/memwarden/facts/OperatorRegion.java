package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.CapacityMode;

/** A region that a person made after boot. */
public record OperatorRegion(AddressRange range, CapacityMode mode) implements Region {

    @Override
    public String label() {
        return "operator's " + mode.label() + " region " + range;
    }
}
