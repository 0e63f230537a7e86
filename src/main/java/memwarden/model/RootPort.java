package memwarden.model;

import java.util.Optional;

/**
 * A root port of a CXL host bridge.
 *
 * @param link the state of the link below it
 * @param isolation what it can do about errors below it
 */
public record RootPort(String id, String hostBridge, Optional<Link> link, Hop hop, Slot slot,
        IsolationCapability isolation, Origins at) implements Linked {

    /** Whether anything is said of errors below it, or of what may happen to its slot. */
    public boolean hasErrorPolicy() {
        return isolation.present() != Truth.UNKNOWN || !slot.equals(Slot.NOT_STATED);
    }

    @Override
    public String label() {
        return "root port " + id;
    }
}
