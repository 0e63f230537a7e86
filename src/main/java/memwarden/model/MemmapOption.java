package memwarden.model;

import java.util.Optional;

/**
 * One range of a {@code memmap=} word of the kernel command line
 * (Documentation/admin-guide/kernel-parameters.txt).
 *
 * @param replaces the e820 type that a byte must have to be changed; empty if any byte is, be it in the map or not
 * @param type the e820 type that it gets
 */
public record MemmapOption(AddressRange range, Optional<Long> replaces, long type, Origins at)
        implements Located, Spanned {

    /** What that type is called; empty for a number without a name. */
    public Optional<FirmwareKind> kind() {
        return FirmwareKind.ofE820(type);
    }

    @Override
    public String label() {
        return "memmap= " + range + " becomes " + kind().map(FirmwareKind::label).orElse("e820 type " + type);
    }
}
