package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.Spanned;

/** A claim and another one of which the kernel serves the first to come and refuses the second. */
public record Rivalry(Claim claim, Spanned rival) implements Spanned {

    /** All that the claim loses if it comes second. */
    @Override
    public AddressRange range() {
        return claim.range();
    }

    @Override
    public String label() {
        return claim.label() + ", or " + rival.label();
    }
}
