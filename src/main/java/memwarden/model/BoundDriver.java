package memwarden.model;

/**
 * A driver that was bound to a device on the running machine.
 *
 * @param driver {@code cxl_region}
 * @param device {@code region0}
 */
public record BoundDriver(String driver, String device, Origins at) implements Located {

    @Override
    public String label() {
        return driver + " bound to " + device;
    }
}
