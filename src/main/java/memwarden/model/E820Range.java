package memwarden.model;

import java.util.Arrays;

/**
 * One entry of the e820 table as the kernel gets it from its boot loader or its EFI stub: before {@code memmap=} words
 * change it. That is what the BIOS-e820 lines of dmesg and /sys/firmware/memmap show.
 *
 * @param type its e820 number
 */
public record E820Range(AddressRange range, long type, Origins at) implements Located, Spanned {

    @Override
    public String label() {
        return "e820 " + Arrays.stream(E820Type.values()).filter(known -> known.number() == type).findFirst()
                .map(E820Type::label).orElse("type " + AddressRange.hex(type)) + " " + range;
    }
}
