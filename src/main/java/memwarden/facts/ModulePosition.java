package memwarden.facts;

import memwarden.model.Located;
import memwarden.model.Origins;

/** The place of a module in the order of loading, from 0 for the oldest. */
public record ModulePosition(String module, int position, Origins at) implements Located {

    @Override
    public String label() {
        return "module " + module + " was number " + (position + 1) + " to load";
    }
}
