package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.Spanned;

/** What regions can still be made in a window, when the operator has done all. */
public record AvailableSpace(CxlWindow window, FreeSpace space) implements Spanned {

    @Override
    public AddressRange range() {
        return window.range();
    }

    @Override
    public String label() {
        return space.label() + space.largestPlace(1).map(place -> ", the largest place " + place).orElse("");
    }
}
