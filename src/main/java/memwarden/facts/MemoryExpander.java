package memwarden.facts;

import memwarden.model.Endpoint;
import memwarden.model.Subject;

/** An endpoint whose memory the host alone keeps coherent (HDM-H). */
public record MemoryExpander(Endpoint endpoint) implements Subject {

    @Override
    public String label() {
        return "memory expander " + endpoint.id();
    }
}
