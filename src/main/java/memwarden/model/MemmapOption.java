package memwarden.model;

import java.util.Optional;

/**
 * One change that a {@code memmap=} or {@code mem=} word of the kernel command line makes to the e820 table
 * (Documentation/admin-guide/kernel-parameters.txt).
 *
 * @param turn of the change among those of the command line, from 0
 * @param replaces the e820 type of the bytes that it speaks about; empty if it speaks about all
 * @param becomes the e820 type that they get, or that an entry has which is added to the table; empty if they are removed
 */
public record MemmapOption(int turn, AddressRange range, Optional<Long> replaces, Optional<Long> becomes, Origins at)
        implements Located, Spanned {

    @Override
    public String label() {
        return "command line: " + range + replaces.map(type -> ", where it is " + name(type) + ",").orElse("")
                + becomes.map(type -> " becomes " + name(type)).orElse(" is removed");
    }

    private static String name(long type) {
        return FirmwareKind.ofE820(type).map(FirmwareKind::label).orElse("e820 type " + type);
    }
}
