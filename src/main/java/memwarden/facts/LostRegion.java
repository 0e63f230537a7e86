package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.Spanned;

/**
 * A region that is taken apart because a module is unloaded.
 *
 * @param step number of the action that unloads it, from 1
 */
public record LostRegion(Region region, String module, int step) implements Spanned {

    @Override
    public AddressRange range() {
        return region.range();
    }

    @Override
    public String label() {
        return region.label() + " is lost with " + module;
    }
}
