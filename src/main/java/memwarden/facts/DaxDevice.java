package memwarden.facts;

import java.util.Optional;
import memwarden.model.AddressRange;
import memwarden.model.Spanned;
import memwarden.model.Use;

/**
 * A dax device and what became of it.
 *
 * @param driver kmem, device_dax, or none if no driver could take it
 * @param node the NUMA node that its memory goes to, where a driver adds it to one
 */
public record DaxDevice(Claim claim, String driver, Use use, Optional<Integer> node) implements Spanned {

    /** A device that adds memory to no node. */
    public DaxDevice(Claim claim, String driver, Use use) {
        this(claim, driver, use, Optional.empty());
    }

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
