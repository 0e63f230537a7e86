package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.Spanned;

/**
 * A node that the kernel still knows for addresses of a window when a driver asks ({@code phys_to_target_node()}).
 *
 * @param possible whether memory can be added to it
 */
public record KeptNode(WindowNode window, boolean possible) implements Spanned {

    @Override
    public AddressRange range() {
        return window.range();
    }

    public int node() {
        return window.node();
    }

    @Override
    public String label() {
        return window.range() + " of CFMWS " + window.cfmws().id() + " is node " + node()
                + (possible ? "" : ", by number only");
    }
}
