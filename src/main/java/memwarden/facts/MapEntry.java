package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.FirmwareKind;
import memwarden.model.Spanned;

/**
 * What the kernel makes of one entry of the firmware's map, before entries are merged.
 *
 * @param source the entry of the EFI map, or of the e820 table
 * @param kind none if the kernel drops the entry
 * @param type the e820 number that decides where entries overlap; 0 for one that is dropped
 */
public record MapEntry(Spanned source, FirmwareKind kind, long type) implements Spanned {

    public MapEntry(Spanned source, FirmwareKind kind) {
        this(source, kind, kind.e820Type());
    }

    @Override
    public AddressRange range() {
        return source.range();
    }

    @Override
    public String label() {
        return kind.label() + " " + range();
    }
}
