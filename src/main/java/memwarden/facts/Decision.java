package memwarden.facts;

import java.util.Optional;
import memwarden.model.AddressRange;
import memwarden.model.DeviceKind;
import memwarden.model.Owner;
import memwarden.model.Spanned;
import memwarden.model.Use;

/**
 * Who owns a segment, and how it is used.
 *
 * @param driver kmem, device_dax, none, or the name of another driver
 * @param targetNode the NUMA node it goes to, where that is decided
 * @param basis what gives it to the owner; if that is a claim, the rule behind the claim is the one to show
 */
public record Decision(Segment segment, Owner owner, DeviceKind device, String driver, Use use,
        Optional<Integer> targetNode, Spanned basis) implements Spanned {

    /** A decision that says nothing of a NUMA node. */
    public Decision(Segment segment, Owner owner, DeviceKind device, String driver, Use use, Spanned basis) {
        this(segment, owner, device, driver, use, Optional.empty(), basis);
    }

    @Override
    public AddressRange range() {
        return segment.range();
    }

    @Override
    public String label() {
        return owner.label() + " owns " + range();
    }
}
