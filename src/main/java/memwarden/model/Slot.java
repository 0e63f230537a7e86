package memwarden.model;

/**
 * What can happen to what is plugged in below a root port.
 *
 * @param external whether a cable leads to it, or a chassis of its own
 * @param surpriseRemovable whether it may go without notice
 * @param surpriseBit Hot-Plug Surprise of Slot Capabilities (PCIe 6.0, section 7.5.3.9)
 */
public record Slot(Truth external, Truth surpriseRemovable, Truth surpriseBit) {

    public static final Slot NOT_STATED = new Slot(Truth.UNKNOWN, Truth.UNKNOWN, Truth.UNKNOWN);
}
