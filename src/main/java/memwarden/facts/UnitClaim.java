package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.DeviceKind;
import memwarden.model.Owner;
import memwarden.model.Spanned;

/**
 * What becomes of a range that the kernel offers to dax_hmem, or that dax_hmem fails to find.
 *
 * @param over the unit of decision, or the Soft Reserved range that is none
 */
public record UnitClaim(AddressRange range, Owner owner, DeviceKind device, Spanned over) implements Claim {
}
