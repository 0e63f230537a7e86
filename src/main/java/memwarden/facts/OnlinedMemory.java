package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.OnlineType;
import memwarden.model.Spanned;

/**
 * Memory blocks that a person has brought online.
 *
 * @param step number of the action, from 1
 */
public record OnlinedMemory(AddressRange range, OnlineType type, int step) implements Spanned {

    @Override
    public String label() {
        return range + " is brought online as " + type.label();
    }
}
