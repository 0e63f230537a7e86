package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.Spanned;

/** A "CXL Window n" that lies below a Soft Reserved range in /proc/iomem, and not at the top level. */
public record NestedWindow(Spanned window, MapRange soft) implements Spanned {

    @Override
    public AddressRange range() {
        return window.range();
    }

    @Override
    public String label() {
        return window.label() + " below " + soft.label();
    }
}
