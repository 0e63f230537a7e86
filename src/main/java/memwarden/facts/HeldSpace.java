package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.Spanned;

/**
 * Address space that a resource of /proc/iomem takes up, so that no region can be allocated there.
 *
 * @param holder what the resource belongs to
 */
public record HeldSpace(AddressRange range, Spanned holder) implements Spanned {

    @Override
    public String label() {
        return range + " is held by " + holder.label();
    }
}
