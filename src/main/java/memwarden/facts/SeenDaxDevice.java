package memwarden.facts;

import java.util.Optional;
import memwarden.model.AddressRange;
import memwarden.model.DaxParent;
import memwarden.model.Located;
import memwarden.model.Origins;
import memwarden.model.Spanned;
import memwarden.model.Truth;

/**
 * A range that a dax device of the running machine maps.
 *
 * @param whole whether the range is all that the device maps there, and not what its driver has requested of it
 * @param parent empty if no source told
 * @param driver that was bound to it, or {@code none}; empty if no source told
 * @param node of its memory, -1 for none; empty if no source told
 * @param online whether all of its memory blocks were online (yes), or none of them (no)
 * @param source what told it
 */
public record SeenDaxDevice(AddressRange range, boolean whole, String id, Optional<DaxParent> parent,
        Optional<String> driver, Optional<Integer> node, Truth online, Located source) implements Located, Spanned {

    /** Whether it is known to hang from a platform device of dax_hmem. */
    public boolean ofHmem() {
        return parent.filter(kind -> kind == DaxParent.HMEM).isPresent();
    }

    /** Whether any source told of its node. */
    public boolean nodeStated() {
        return node.isPresent();
    }

    /** The node of its memory; empty if it has none. */
    public Optional<Integer> memoryNode() {
        return node.filter(number -> number >= 0);
    }

    /** Whether the range is that of a device, or a part of it where only a part can be seen. */
    boolean isOf(DaxDevice device) {
        return whole ? range.equals(device.range()) : device.range().contains(range);
    }

    @Override
    public Origins at() {
        return source.at();
    }

    @Override
    public String label() {
        return "dax device " + id + " " + range;
    }
}
