package memwarden.facts;

import memwarden.model.Endpoint;
import memwarden.model.Subject;

/** A memory device that the CXL drivers have taken: a "memN" with its endpoint port. */
public record AttachedEndpoint(Endpoint endpoint) implements Subject {

    public String id() {
        return endpoint.id();
    }

    @Override
    public String label() {
        return "memory device " + endpoint.id() + " attaches";
    }
}
