package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.DeviceKind;
import memwarden.model.Owner;
import memwarden.model.Spanned;

/**
 * The driver of an accelerator takes the memory of its device.
 *
 * @param over the region, or what the device decodes where there is no region at boot
 */
public record AcceleratorClaim(AddressRange range, Owner owner, DeviceKind device, Spanned over, ServedDevice served)
        implements Claim {

    /** Name of the driver. */
    public String driver() {
        return served.driver().name();
    }
}
