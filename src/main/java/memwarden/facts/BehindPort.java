package memwarden.facts;

import java.util.List;
import memwarden.model.Located;
import memwarden.model.RootPort;

/** A device that hangs below a root port, directly or below switches. */
public record BehindPort(RootPort port, DevicePath path) implements Measured {

    /** Id of the root port. */
    public String portId() {
        return port.id();
    }

    /** Id of the device. */
    public String endpoint() {
        return path.endpoint().id();
    }

    @Override
    public List<Located> measuredFrom() {
        return List.of(port, path.endpoint());
    }

    @Override
    public String label() {
        return path.endpoint().label() + " is behind " + port.label();
    }
}
