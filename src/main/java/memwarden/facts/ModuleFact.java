package memwarden.facts;

import java.util.Optional;
import memwarden.model.Confidence;
import memwarden.model.DriverLoad;
import memwarden.model.Located;
import memwarden.model.ModuleState;
import memwarden.model.Origins;

/**
 * What the description says about the module of one driver, be it by name or by what it says of all others.
 *
 * @param stated false if nothing was said: then udev is assumed to load what its device needs
 * @param place where it is loaded from; empty if that is not stated
 */
public record ModuleFact(String module, ModuleState state, boolean stated, Optional<DriverLoad> place,
        Origins at) implements Located, Weighed {

    /** Whether nothing keeps the module from being there when its device is. */
    public boolean available() {
        return state != ModuleState.BLOCKED && state != ModuleState.ABSENT;
    }

    /** Whether it is stated to be loaded from there. */
    public boolean loadedFrom(DriverLoad where) {
        return place.filter(stated -> stated == where).isPresent();
    }

    /** Whether both places are stated, and the module is loaded from one that has its turn after the other. */
    public boolean comesAfter(Optional<DriverLoad> other) {
        return available() && place.isPresent() && other.filter(one -> one.compareTo(place.get()) < 0).isPresent();
    }

    /** Whether both places are stated, and are one; what is loaded from there is in no order but by its symbols. */
    public boolean comesWith(Optional<DriverLoad> other) {
        return available() && place.isPresent() && place.equals(other);
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
