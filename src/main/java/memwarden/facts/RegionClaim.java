package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.DeviceKind;
import memwarden.model.Owner;

/** What becomes of a committed region. */
public record RegionClaim(AddressRange range, Owner owner, DeviceKind device, Region over) implements Claim {
}
