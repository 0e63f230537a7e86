package memwarden.facts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import memwarden.model.AddressRange;
import memwarden.model.FirmwareKind;
import memwarden.model.Spanned;

/**
 * The e820 entries that cover a piece of the map, after some of its changes.
 *
 * @param done how many of the changes were made
 * @param types of the entries, one for each; empty if no entry covers the piece
 */
public record PieceState(Piece piece, int done, List<Long> types) implements Spanned {

    public PieceState {
        types = List.copyOf(types);
    }

    /** As it is before any change: overlaps are settled, and what the kernel drops has no entry. */
    public PieceState(Piece piece) {
        this(piece, 0, piece.entries().stream().map(MapEntry::type).filter(type -> type != 0)
                .max(Long::compare).stream().toList());
    }

    /** As it is after one more change. */
    public PieceState(PieceState before, List<Long> types) {
        this(before.piece, before.done + 1, types);
    }

    /** The change that comes next; empty if all were made. */
    public Optional<MapChange> next() {
        return done < piece.changes().size() ? Optional.of(piece.changes().get(done)) : Optional.empty();
    }

    /** The type that counts where entries overlap; 0 if there is none. */
    public long largest() {
        return types.stream().mapToLong(type -> type).max().orElse(0);
    }

    /** Whether the piece counts as Reserved. */
    public boolean reserved() {
        return largest() == FirmwareKind.RESERVED.e820Type();
    }

    /** No entry. */
    public List<Long> cleared() {
        return List.of();
    }

    /** The types with one entry more. */
    public List<Long> with(long type) {
        return Stream.concat(types.stream(), Stream.of(type)).toList();
    }

    /** The types without entries of one type. */
    public List<Long> without(long type) {
        return types.stream().filter(has -> has != type).toList();
    }

    /** The types, with one replaced by another. */
    public List<Long> replacing(long from, long to) {
        return types.stream().map(has -> has == from ? (Long) to : has).toList();
    }

    @Override
    public AddressRange range() {
        return piece.range();
    }

    @Override
    public String label() {
        return piece.label() + " after " + done + " of " + piece.changes().size() + " changes";
    }
}
