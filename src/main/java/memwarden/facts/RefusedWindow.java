package memwarden.facts;

import memwarden.model.Cfmws;

/** A CFMWS that does not become a CXL window, for what stands in it, or because no driver reads it. */
public record RefusedWindow(Cfmws cfmws) implements UnpublishedWindow {

    @Override
    public String label() {
        return "CFMWS " + cfmws.id() + " is no CXL window";
    }
}
