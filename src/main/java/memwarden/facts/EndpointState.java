package memwarden.facts;

import java.util.Optional;
import memwarden.model.Endpoint;
import memwarden.model.Subject;

/**
 * Whether the CXL drivers take a memory device, which then is a "memN" with an endpoint port.
 *
 * @param obstacle what keeps it from attaching: a driver that does not run, a link without CXL, a port that does not
 *     come up; there is one such fact for each
 */
public record EndpointState(Endpoint endpoint, Optional<Subject> obstacle) implements Subject {

    /** A device that attaches. */
    public EndpointState(Endpoint endpoint) {
        this(endpoint, Optional.empty());
    }

    /** A device that does not. */
    public EndpointState(Endpoint endpoint, Subject obstacle) {
        this(endpoint, Optional.of(obstacle));
    }

    public boolean attached() {
        return obstacle.isEmpty();
    }

    public String id() {
        return endpoint.id();
    }

    @Override
    public String label() {
        return "memory device " + id() + obstacle.map(thing -> " does not attach: " + thing.label()).orElse(" attaches");
    }
}
