package memwarden.facts;

import memwarden.model.Endpoint;
import memwarden.model.Subject;

/** Whether the CXL drivers take a memory device: a "memN" with its endpoint port. */
public record EndpointState(Endpoint endpoint, boolean attached) implements Subject {

    public String id() {
        return endpoint.id();
    }

    @Override
    public String label() {
        return "memory device " + endpoint.id() + (attached ? " attaches" : " does not attach");
    }
}
