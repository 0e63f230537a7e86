package memwarden.facts;

import java.util.List;
import memwarden.model.Port;

/** A port on the way from a memory device to its host bridge; the device's own port is one. */
public record PathStep(DevicePath path, Port port) implements Measured {

    /** Id of the device. */
    public String endpoint() {
        return path.endpoint().id();
    }

    /** Label of the port. */
    public String name() {
        return port.label();
    }

    @Override
    public List<Port> measuredFrom() {
        return List.of(port);
    }

    @Override
    public String label() {
        return path.endpoint().label() + " needs " + port.label();
    }
}
