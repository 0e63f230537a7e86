package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.Spanned;

/**
 * A range that the kernel wants to enter into /proc/iomem.
 *
 * @param range before the tree makes it grow, or cuts it
 * @param of what it is the resource of
 */
public record Resource(AddressRange range, ResourceRow row, Spanned of) implements Spanned {

    @Override
    public String label() {
        return "resource of " + of.label();
    }
}
