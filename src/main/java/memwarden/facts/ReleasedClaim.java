package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.DeviceKind;
import memwarden.model.Owner;
import memwarden.model.Spanned;

/**
 * A range that its owner has given up after boot, because its driver went away.
 *
 * @param owner who has it from then on
 * @param device parent of the dax device that is left
 * @param claim what was given up
 * @param step number of the action, from 1
 */
public record ReleasedClaim(AddressRange range, Owner owner, DeviceKind device, UnitClaim claim, int step)
        implements Claim {

    @Override
    public Spanned over() {
        return claim.over();
    }

    @Override
    public String label() {
        return claim.label() + ", and gives it up";
    }
}
