package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.Spanned;

/**
 * Memory blocks that a person has taken offline.
 *
 * @param step number of the action, from 1
 */
public record OfflinedMemory(AddressRange range, int step) implements Spanned {

    @Override
    public String label() {
        return range + " is taken offline";
    }
}
