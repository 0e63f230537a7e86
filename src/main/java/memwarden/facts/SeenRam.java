package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.Located;
import memwarden.model.ObservedResource;
import memwarden.model.Origins;
import memwarden.model.Spanned;

/**
 * System RAM from boot on the running machine, or a part of it.
 *
 * @param line of /proc/iomem that shows it
 */
public record SeenRam(AddressRange range, ObservedResource line) implements Located, Spanned {

    @Override
    public Origins at() {
        return line.at();
    }

    @Override
    public String label() {
        return "System RAM " + range;
    }
}
