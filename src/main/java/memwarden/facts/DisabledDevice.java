package memwarden.facts;

import memwarden.model.Subject;

/**
 * A memory device whose driver a person took away.
 *
 * @param endpoint its id
 * @param step number of the action, from 1
 */
public record DisabledDevice(String endpoint, int step) implements Subject {

    @Override
    public String label() {
        return "memory device " + endpoint + " is disabled";
    }
}
