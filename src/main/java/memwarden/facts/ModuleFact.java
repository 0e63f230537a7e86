package memwarden.facts;

import memwarden.model.Confidence;
import memwarden.model.Located;
import memwarden.model.ModuleState;
import memwarden.model.Origins;

/**
 * What the description says about the module of one driver, be it by name or by what it says of all others.
 *
 * @param stated false if nothing was said: then udev is assumed to load what its device needs
 */
public record ModuleFact(String module, ModuleState state, boolean stated, Origins at) implements Located, Weighed {

    /** Whether nothing keeps the module from being there when its device is. */
    public boolean available() {
        return state != ModuleState.BLOCKED && state != ModuleState.ABSENT;
    }

    @Override
    public Confidence confidence() {
        return stated ? Confidence.CERTAIN : Confidence.LIKELY;
    }

    @Override
    public String label() {
        return stated ? "module " + module + " is " + state.label()
                : "nothing is said of module " + module + "; udev loads what its device needs";
    }
}
