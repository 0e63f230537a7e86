package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.Spanned;

/**
 * A region that stays in a state before COMMIT: its line stands in /proc/iomem, and no driver takes it. It is no
 * {@link Region}.
 */
public record UncommittedRegion(AddressRange range, RegionObject object) implements Spanned {

    @Override
    public String label() {
        return "uncommitted region " + range;
    }
}
