package memwarden.facts;

import memwarden.model.Observed;
import memwarden.model.Subject;

/** All that the running machine showed. */
public record Observation(Observed observed) implements Subject {

    @Override
    public String label() {
        return "what the machine showed";
    }
}
