package memwarden.facts;

import java.util.List;
import memwarden.model.AddressRange;
import memwarden.model.Dsemts;
import memwarden.model.DsemtsType;
import memwarden.model.Spanned;
import memwarden.model.Subject;

/**
 * Memory for which the CDAT of its device asks a type of the memory map.
 *
 * @param range system addresses; of an interleaved decoder those among which the share of the device is spread
 * @param memory what the device decodes
 * @param entry of the CDAT
 */
public record ExpectedType(AddressRange range, DecodedMemory memory, Dsemts entry) implements Spanned, Measured {

    public DsemtsType type() {
        return entry.type();
    }

    /** Whether it speaks of every byte of {@code part}. */
    public boolean covers(AddressRange part) {
        return range.contains(part);
    }

    @Override
    public List<Subject> measuredFrom() {
        return List.of(memory, entry);
    }

    @Override
    public String label() {
        return entry.type().label() + " asked for " + range;
    }
}
