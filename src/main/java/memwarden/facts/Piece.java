package memwarden.facts;

import java.util.Comparator;
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

    /** The entry with the largest e820 type number; the first of several. */
    public MapEntry largestType() {
        return entries.stream().max(Comparator.comparingLong((MapEntry entry) -> entry.kind().e820Type())).orElseThrow();
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
