package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.Spanned;

/** An interleave set whose region takes in the addresses of an extended linear cache before it. */
public record GrownSet(InterleaveSet of, AddressRange range) implements Spanned {

    @Override
    public String label() {
        return of.label() + " with its cache " + range;
    }
}
