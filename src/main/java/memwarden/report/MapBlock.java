package memwarden.report;

import java.util.List;
import java.util.Set;
import memwarden.model.AddressRange;
import memwarden.model.Spanned;

/**
 * One thing that the map shows in one of its lanes.
 *
 * @param prominent whether a reader of the map came for it: what it lies over gets the room
 * @param idle whether it is of no use to anybody
 * @param details what stands below name and size, as far as there is room
 * @param more what is only shown on hovering, besides name and details
 */
record MapBlock(AddressRange range, MapInk ink, boolean prominent, boolean idle, String name, List<String> details,
        List<String> more) implements Spanned {

    MapBlock {
        details = List.copyOf(details);
        more = List.copyOf(more);
    }

    MapLane lane() {
        return ink.lane();
    }

    /** All that it is drawn with. */
    Set<MapInk> inks() {
        return idle && lane() == MapLane.OWNERS && ink != MapInk.NOBODY ? Set.of(ink, MapInk.NO_USE) : Set.of(ink);
    }

    String size() {
        return ByteSize.of(range).toString();
    }

    /** All of it in one line. */
    @Override
    public String label() {
        StringBuilder all = new StringBuilder(range.toString()).append(" (").append(size()).append("): ").append(name);
        details.forEach(detail -> all.append(", ").append(detail));
        more.forEach(detail -> all.append(", ").append(detail));
        return all.toString();
    }
}
