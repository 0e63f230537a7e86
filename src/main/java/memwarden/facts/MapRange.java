package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.FirmwareKind;
import memwarden.model.Spanned;

/** A range of the memory map as the kernel uses it: disjoint from the others, merged with its neighbours. */
public record MapRange(AddressRange range, FirmwareKind kind) implements Spanned {

    @Override
    public String label() {
        return kind.label() + " " + range;
    }
}
