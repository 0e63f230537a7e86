package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.Spanned;

/**
 * A range that the kernel offers to dax_hmem as a whole: an "hmem range".
 *
 * @param source the Soft Reserved range, or the SRAT entry, that it comes from
 */
public record DecisionUnit(AddressRange range, Spanned source) implements Spanned {

    @Override
    public String label() {
        return "hmem range " + range;
    }
}
