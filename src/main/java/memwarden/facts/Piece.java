package memwarden.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import memwarden.model.AddressRange;
import memwarden.model.Spanned;

/**
 * A part of the firmware map between two neighbouring boundaries.
 *
 * @param entries the entries that cover it, by start and end
 * @param override the last change from the command line that speaks about it
 */
public record Piece(AddressRange range, List<MapEntry> entries, Optional<MapOverride> override)
        implements Spanned, Measured {

    public Piece {
        entries = List.copyOf(entries);
    }

    /** Whether more than one entry covers it. */
    public boolean overlapped() {
        return entries.size() > 1;
    }

    /** Whether any entry covers it. */
    public boolean mapped() {
        return !entries.isEmpty();
    }

    /** Whether the command line speaks about it. */
    public boolean overridden() {
        return override.isPresent();
    }

    /** The entry with the largest e820 type number; the first of several. */
    public MapEntry largestType() {
        return entries.stream().max(Comparator.comparingLong((MapEntry entry) -> entry.kind().e820Type())).orElseThrow();
    }

    /**
     * Whether the command line decides its type: by changing bytes of the type that it has, or by adding an entry of a
     * larger type to the map.
     */
    public boolean overrideFits() {
        return override.map(MapOverride::option).filter(option -> !mapped() ? option.replaces().isEmpty()
                : option.replaces().map(old -> old == largestType().kind().e820Type())
                        .orElseGet(() -> option.type() > largestType().kind().e820Type())).isPresent();
    }

    @Override
    public List<Spanned> measuredFrom() {
        List<Spanned> from = new ArrayList<>(entries);
        override.ifPresent(from::add);
        return from;
    }

    @Override
    public String label() {
        return "map entry" + (overlapped() ? ", overlapped, " : " ") + range;
    }
}
