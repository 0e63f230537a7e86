package memwarden.facts;

import memwarden.model.DeviceKind;
import memwarden.model.Owner;
import memwarden.model.Spanned;

/** Who takes a range before any dax driver is asked. */
public sealed interface Claim extends Spanned permits UnitClaim, RegionClaim, ReleasedClaim, AcceleratorClaim {

    /** Who takes it; nobody is an answer too. */
    Owner owner();

    /** Parent of the dax device that follows, if one does. */
    DeviceKind device();

    /** The unit or the region that is taken. */
    Spanned over();

    @Override
    default String label() {
        return owner().label() + " takes " + range();
    }
}
