package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.DeviceKind;
import memwarden.model.Owner;

/** What becomes of a range that the kernel offers to dax_hmem. */
public record UnitClaim(AddressRange range, Owner owner, DeviceKind device, DecisionUnit over) implements Claim {
}
