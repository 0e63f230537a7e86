package memwarden.facts;

import memwarden.model.Endpoint;
import memwarden.model.Subject;

/** An endpoint whose memory its own driver manages: a device of type 2. */
public record Accelerator(Endpoint endpoint) implements Subject {

    /** Id of the endpoint. */
    public String id() {
        return endpoint.id();
    }

    @Override
    public String label() {
        return "accelerator " + endpoint.id();
    }
}
