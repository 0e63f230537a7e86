package memwarden.facts;

import memwarden.model.Subject;

/**
 * A module that a person has unloaded.
 *
 * @param step number of the action, from 1
 */
public record UnloadedModule(String module, int step) implements Subject {

    @Override
    public String label() {
        return "module " + module + " is unloaded";
    }
}
