package memwarden.facts;

import memwarden.model.Spanned;
import memwarden.model.Subject;

/**
 * Memory that stays System RAM until the next boot, because it is online when a module is unloaded.
 *
 * @param of the region or the unit of dax_hmem that it is memory of
 * @param step number of the action that unloads the module, from 1
 */
public record RetainedMemory(Spanned of, String module, int step) implements Subject {

    @Override
    public String label() {
        return "memory of " + of.label() + " stays without " + module;
    }
}
