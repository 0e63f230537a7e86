package memwarden.facts;

import java.util.List;
import memwarden.model.AddressRange;
import memwarden.model.Spanned;

/**
 * A part of the firmware map between two neighbouring boundaries.
 *
 * @param entries the entries that cover it, at least one, by start and end
 */
public record Piece(AddressRange range, List<MapEntry> entries) implements Spanned, Measured {

    /** Whether more than one entry covers it. */
    public boolean overlapped() {
        return entries.size() > 1;
    }

    @Override
    public List<MapEntry> measuredFrom() {
        return entries;
    }

    @Override
    public String label() {
        return "map entry" + (overlapped() ? ", overlapped, " : " ") + range;
    }
}
