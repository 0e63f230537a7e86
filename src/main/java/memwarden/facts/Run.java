package memwarden.facts;

import java.util.List;
import memwarden.model.AddressRange;
import memwarden.model.FirmwareKind;
import memwarden.model.Spanned;

/**
 * Pieces of one kind that follow each other without a gap, as many as there are.
 *
 * @param range from the first byte of the first to the last byte of the last
 */
public record Run(AddressRange range, FirmwareKind kind, List<MapPiece> pieces) implements Spanned, Measured {

    @Override
    public List<MapPiece> measuredFrom() {
        return pieces;
    }

    @Override
    public String label() {
        return pieces.size() + " adjacent " + kind.label() + " " + (pieces.size() == 1 ? "entry " : "entries ") + range;
    }
}
