package memwarden.model;

import java.util.Arrays;
import java.util.Optional;

/** What the firmware memory map makes of a range, in the report's words. */
public enum FirmwareKind implements Labelled {

    USABLE("usable", 1),
    SOFT_RESERVED("soft-reserved", 0xefffffffL),
    RESERVED("reserved", 2),
    ACPI("acpi", 3),
    NVS("nvs", 4),
    PERSISTENT("persistent", 7),
    UNUSABLE("unusable", 5),
    /** In no entry of the map. */
    NONE("none", 0);

    private final String label;
    private final long e820Type;

    FirmwareKind(String label, long e820Type) {
        this.label = label;
        this.e820Type = e820Type;
    }

    @Override
    public String label() {
        return label;
    }

    /** The kind with an e820 number; empty if none has it. */
    public static Optional<FirmwareKind> ofE820(long type) {
        return Arrays.stream(values()).filter(kind -> kind != NONE && kind.e820Type == type).findFirst();
    }

    /** Its number in the e820 table (arch/x86/include/asm/e820/types.h). */
    public long e820Type() {
        return e820Type;
    }
}
