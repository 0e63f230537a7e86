package memwarden.facts;

import memwarden.model.Spanned;
import memwarden.model.Subject;

/**
 * Memory of which nothing is System RAM any more once a module is unloaded.
 *
 * @param of the region or the unit of dax_hmem that it was memory of
 * @param step number of the action that unloads the module, from 1
 */
public record ReleasedMemory(Spanned of, String module, int step) implements Subject {

    @Override
    public String label() {
        return "memory of " + of.label() + " goes with " + module;
    }
}
