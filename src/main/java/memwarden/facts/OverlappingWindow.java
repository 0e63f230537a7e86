package memwarden.facts;

import memwarden.model.Cfmws;

/** A sound CFMWS that does not become a CXL window, because an earlier one has some of its addresses. */
public record OverlappingWindow(Cfmws cfmws) implements UnpublishedWindow {

    @Override
    public String label() {
        return "CFMWS " + cfmws.id() + " overlaps an earlier window";
    }
}
