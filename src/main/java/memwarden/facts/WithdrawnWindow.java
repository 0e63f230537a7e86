package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.Spanned;

/**
 * A CXL window that is not there any more.
 *
 * @param step number of the action that took it away, from 1
 */
public record WithdrawnWindow(Spanned window, int step) implements Spanned {

    @Override
    public AddressRange range() {
        return window.range();
    }

    @Override
    public String label() {
        return window.label() + " is gone";
    }
}
