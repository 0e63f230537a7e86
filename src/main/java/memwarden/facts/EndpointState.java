package memwarden.facts;

import java.util.Optional;
import memwarden.model.Endpoint;
import memwarden.model.Subject;

/**
 * Whether the CXL drivers take a memory device, which then is a "memN" with an endpoint port.
 *
 * @param missing what keeps it from attaching; there is one such fact for each driver that does not run
 */
public record EndpointState(Endpoint endpoint, Optional<Driver> missing) implements Subject {

    /** A device that attaches. */
    public EndpointState(Endpoint endpoint) {
        this(endpoint, Optional.empty());
    }

    /** A device that does not, for want of a driver. */
    public EndpointState(Endpoint endpoint, Driver missing) {
        this(endpoint, Optional.of(missing));
    }

    public boolean attached() {
        return missing.isEmpty();
    }

    public String id() {
        return endpoint.id();
    }

    @Override
    public String label() {
        return "memory device " + id()
                + missing.map(driver -> " does not attach without " + driver.name()).orElse(" attaches");
    }
}
