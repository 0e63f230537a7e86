package memwarden.facts;

import memwarden.model.Spanned;
import memwarden.model.Subject;
import memwarden.model.Truth;

/**
 * Memory whose driver goes with a module.
 *
 * @param of the region or the unit of dax_hmem that it is memory of
 * @param step number of the action that unloads the module, from 1
 * @param online whether some block of it is online in that moment, if kmem has it
 */
public record DriverlessMemory(Spanned of, String module, int step, Truth online) implements Subject {

    @Override
    public String label() {
        return "memory of " + of.label() + " loses " + module;
    }
}
