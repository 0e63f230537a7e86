package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.DeviceKind;
import memwarden.model.Owner;
import memwarden.model.Spanned;

/**
 * Who takes a range before any dax driver is asked.
 *
 * @param over the unit or the region that is taken
 */
public record Claim(AddressRange range, Owner owner, DeviceKind device, Spanned over) implements Spanned {

    @Override
    public String label() {
        return owner.label() + " takes " + range;
    }
}
