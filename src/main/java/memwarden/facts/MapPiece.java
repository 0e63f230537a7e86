package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.FirmwareKind;
import memwarden.model.Spanned;

/** A part of the firmware map with the one kind that won there. */
public record MapPiece(AddressRange range, FirmwareKind kind) implements Spanned {

    @Override
    public String label() {
        return kind.label() + " " + range;
    }
}
