package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.Spanned;
import memwarden.model.Use;

/**
 * A dax device and what became of it.
 *
 * @param driver kmem, device_dax, or none if no driver could take it
 */
public record DaxDevice(Claim claim, String driver, Use use) implements Spanned {

    @Override
    public AddressRange range() {
        return claim.range();
    }

    /** Whether a driver took it. */
    public boolean works() {
        return use != Use.UNUSABLE;
    }

    @Override
    public String label() {
        return "dax device of " + claim.owner().label() + " " + range() + ": " + driver + ", " + use.label();
    }
}
