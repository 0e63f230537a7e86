package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.DaxMode;
import memwarden.model.Spanned;

/**
 * A dax device that a person has given a mode.
 *
 * @param of the region or the unit of dax_hmem that it is the device of
 * @param step number of the action, from 1
 */
public record ReconfiguredDevice(Spanned of, DaxMode mode, int step) implements Spanned {

    @Override
    public AddressRange range() {
        return of.range();
    }

    @Override
    public String label() {
        return "dax device of " + of.label() + " is put into mode " + mode.label();
    }
}
