package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.MemmapOption;
import memwarden.model.Spanned;

/** A change of the firmware's map that the kernel takes from its command line. */
public record MapOverride(MemmapOption option) implements Spanned {

    @Override
    public AddressRange range() {
        return option.range();
    }

    @Override
    public String label() {
        return option.label();
    }
}
