package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.Spanned;

/** The whole memory blocks of a dax device: what kmem adds of it. */
public record KmemPart(AddressRange range, DaxDevice device) implements Spanned {

    @Override
    public String label() {
        return "whole memory blocks " + range;
    }
}
