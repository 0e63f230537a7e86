package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.Cfmws;
import memwarden.model.Spanned;

/** A sound CFMWS that does not become a CXL window, because an earlier one has some of its addresses. */
public record OverlappingWindow(Cfmws cfmws) implements Spanned {

    @Override
    public AddressRange range() {
        return cfmws.range();
    }

    @Override
    public String label() {
        return "CFMWS " + cfmws.id() + " overlaps an earlier window";
    }
}
