package memwarden.facts;

import memwarden.model.Cfmws;

/** A CFMWS without fault of its own that does not become a CXL window, because cxl_acpi gave up at another one. */
public record AbandonedWindow(Cfmws cfmws) implements UnpublishedWindow {

    @Override
    public String label() {
        return "CFMWS " + cfmws.id() + " is abandoned with all others";
    }
}
