package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.Spanned;

/**
 * A range that the kernel offers to dax_hmem as a whole: an "hmem range".
 *
 * @param softReserved the Soft Reserved range behind it
 */
public record DecisionUnit(AddressRange range, MapRange softReserved) implements Spanned {

    @Override
    public String label() {
        return "hmem range " + range;
    }
}
