package memwarden.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import memwarden.model.AddressRange;
import memwarden.model.Spanned;

/**
 * A part of the firmware map between two neighbouring boundaries.
 *
 * @param entries the entries that cover it, by start and end
 * @param changes what the kernel then does to it, in order
 */
public record Piece(AddressRange range, List<MapEntry> entries, List<MapChange> changes) implements Spanned, Measured {

    public Piece {
        entries = List.copyOf(entries);
        changes = List.copyOf(changes);
    }

    /** Whether more than one entry covers it. */
    public boolean overlapped() {
        return entries.size() > 1;
    }

    /** Whether any entry covers it. */
    public boolean mapped() {
        return !entries.isEmpty();
    }

    /** Whether something changes its table. */
    public boolean changed() {
        return !changes.isEmpty();
    }

    /** Whether the command line speaks about it. */
    public boolean commanded() {
        return changes.stream().anyMatch(change -> change.step() == BootStep.COMMAND_LINE);
    }

    /** The entry with the largest e820 type number; the first of several. */
    public MapEntry largestType() {
        return entries.stream().max(Comparator.comparingLong(MapEntry::type)).orElseThrow();
    }

    @Override
    public List<Spanned> measuredFrom() {
        List<Spanned> from = new ArrayList<>(entries);
        from.addAll(changes);
        return from;
    }

    @Override
    public String label() {
        return "map entry" + (overlapped() ? ", overlapped, " : " ") + range;
    }
}
