package memwarden.facts;

import memwarden.model.Subject;

/**
 * A memory device that was plugged in after boot, and has its drivers from then on.
 *
 * @param endpoint its id
 * @param step number of the action, from 1
 */
public record AddedDevice(String endpoint, int step) implements Subject {

    @Override
    public String label() {
        return "memory device " + endpoint + " attaches when it is added";
    }
}
