package memwarden.facts;

import memwarden.model.Spanned;
import memwarden.model.Subject;

/**
 * What keeps a claim from becoming a working dax device.
 *
 * @param inTheWay the other claim, or the resource that the range does not fit into
 */
public record Obstacle(Claim claim, Spanned inTheWay, Effect effect) implements Subject {

    /** How far the claim gets. */
    public enum Effect {
        /** The dax region is refused: there is no dax device. */
        NO_DEVICE,
        /** The dax device is there, and no driver can reserve its range. */
        NO_DRIVER
    }

    @Override
    public String label() {
        return inTheWay.label() + " is in the way of " + claim.label();
    }
}
