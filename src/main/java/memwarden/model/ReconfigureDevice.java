package memwarden.model;

import java.util.Optional;

/**
 * A person gives a dax device another mode ({@code daxctl reconfigure-device}).
 *
 * @param range of the device
 * @param force whether memory is taken offline first, or added although the kernel brings it online itself
 * @param noOnline whether the memory stays as the kernel adds it, in the mode system-ram
 * @param policy how it is brought online in that mode; empty if nobody says
 */
public record ReconfigureDevice(AddressRange range, DaxMode mode, boolean force, boolean noOnline,
        Optional<OnlineType> policy, Origins at) implements OperatorAction, Spanned {

    /** The word that is written to the state of the blocks, or the one that daxctl writes if it is told nothing. */
    public OnlineType type() {
        return policy.orElse(OnlineType.ONLINE_MOVABLE);
    }

    /** Whether daxctl wants the kernel to leave new blocks offline. */
    public boolean wantsOffline() {
        return noOnline || type() == OnlineType.ONLINE_MOVABLE;
    }

    @Override
    public String label() {
        return "operator: put dax device " + range + " into mode " + mode.label();
    }
}
