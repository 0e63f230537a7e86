package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.Cfmws;
import memwarden.model.Spanned;

/** A "CXL Window n" of /proc/iomem behind which there is no root decoder, so that no region can lie in it. */
public record BareWindow(Cfmws cfmws) implements Spanned {

    @Override
    public AddressRange range() {
        return cfmws.range();
    }

    @Override
    public String label() {
        return "CXL window " + cfmws.id() + " " + cfmws.range() + " without a decoder";
    }
}
