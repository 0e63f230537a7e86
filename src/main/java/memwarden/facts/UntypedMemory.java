package memwarden.facts;

import java.util.List;
import memwarden.model.AddressRange;
import memwarden.model.Spanned;
import memwarden.model.Subject;

/**
 * Memory for which no DSEMTS of its device asks a type.
 *
 * @param range system addresses; of an interleaved decoder those among which the share of the device is spread
 * @param dpa device addresses
 * @param memory what the device decodes
 */
public record UntypedMemory(AddressRange range, AddressRange dpa, DecodedMemory memory) implements Spanned, Measured {

    @Override
    public List<Subject> measuredFrom() {
        return List.of(memory);
    }

    @Override
    public String label() {
        return "no type asked for " + range;
    }
}
