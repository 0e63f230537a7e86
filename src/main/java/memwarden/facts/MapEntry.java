package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.EfiRange;
import memwarden.model.FirmwareKind;
import memwarden.model.Spanned;

/** What the kernel makes of one entry of the EFI map, before entries are merged. */
public record MapEntry(EfiRange entry, FirmwareKind kind) implements Spanned {

    @Override
    public AddressRange range() {
        return entry.range();
    }

    @Override
    public String label() {
        return kind.label() + " " + range();
    }
}
