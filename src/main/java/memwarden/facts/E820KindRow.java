package memwarden.facts;

import memwarden.model.FirmwareKind;
import memwarden.model.Located;
import memwarden.model.Origins;

/** A row of the table of e820 types. */
public record E820KindRow(long type, FirmwareKind kind, Origins at) implements Located {

    @Override
    public String label() {
        return "e820 type " + type + " is " + kind.label();
    }
}
