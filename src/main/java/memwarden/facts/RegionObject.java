package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.Spanned;

/**
 * A region that the kernel makes for decoders of one range, and whose line then stands in /proc/iomem. It exists before
 * the kernel knows whether it can ever be committed.
 *
 * @param range that of the decoders, and of an extended linear cache before them
 */
public record RegionObject(AddressRange range, InterleaveSet set) implements Spanned {

    /** The range of its decoders. */
    public AddressRange decoded() {
        return set.range();
    }

    @Override
    public String label() {
        return "region " + range;
    }
}
