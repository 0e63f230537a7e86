package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.Cfmws;
import memwarden.model.Spanned;

/** A CFMWS that does not become a CXL window; its reason is that of the rule which says so. */
public record RefusedWindow(Cfmws cfmws) implements Spanned {

    @Override
    public AddressRange range() {
        return cfmws.range();
    }

    @Override
    public String label() {
        return "CFMWS " + cfmws.id() + " is no CXL window";
    }
}
