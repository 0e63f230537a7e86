package memwarden.facts;

import memwarden.model.Cfmws;
import memwarden.model.Located;
import memwarden.model.Origins;

/**
 * An entry of a window's interleave target list.
 *
 * @param name of the host bridge that it asks for
 */
public record WindowTarget(Cfmws cfmws, String name) implements Located {

    @Override
    public Origins at() {
        return cfmws.at();
    }

    @Override
    public String label() {
        return "target " + name + " of CFMWS " + cfmws.id();
    }
}
