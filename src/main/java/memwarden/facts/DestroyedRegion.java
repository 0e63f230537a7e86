package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.Spanned;

/**
 * A region that a person took apart. Another one may be made at the same place later: join by the region.
 *
 * @param step number of the action, from 1; the region is gone from then on
 */
public record DestroyedRegion(Region region, int step) implements Spanned {

    @Override
    public AddressRange range() {
        return region.range();
    }

    @Override
    public String label() {
        return region.label() + " is destroyed";
    }
}
