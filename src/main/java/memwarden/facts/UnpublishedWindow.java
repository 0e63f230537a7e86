package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.Cfmws;
import memwarden.model.Spanned;

/** A CFMWS of which the kernel makes nothing at all; its reason is that of the rule which says so. */
public sealed interface UnpublishedWindow extends Spanned permits RefusedWindow, OverlappingWindow, AbandonedWindow {

    Cfmws cfmws();

    @Override
    default AddressRange range() {
        return cfmws().range();
    }
}
