package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.CapacityMode;
import memwarden.model.OperatorAction;

/**
 * A region that came to be after boot.
 *
 * @param action what made it: a person who asked for it, or a device that was plugged in with committed decoders
 * @param step number of that action, from 1; the region is there from then on
 */
public record OperatorRegion(AddressRange range, CapacityMode mode, OperatorAction action, int step)
        implements Region {

    @Override
    public String label() {
        return "operator's " + mode.label() + " region " + range;
    }
}
