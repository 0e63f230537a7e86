package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.Cfmws;
import memwarden.model.Spanned;

/** A window that cxl_acpi publishes: a "CXL Window n" of /proc/iomem. */
public record CxlWindow(AddressRange range, Cfmws cfmws) implements Spanned {

    @Override
    public String label() {
        return "CXL window " + cfmws.id() + " " + range;
    }
}
