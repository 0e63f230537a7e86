package memwarden.model;

/** Types of the e820 table, as kernels up to 6.19 print them (arch/x86/include/asm/e820/types.h). */
public enum E820Type implements Labelled {

    USABLE("usable", 1),
    RESERVED("reserved", 2),
    ACPI_DATA("ACPI data", 3),
    ACPI_NVS("ACPI NVS", 4),
    UNUSABLE("unusable", 5),
    PERSISTENT("persistent (type 7)", 7),
    /** E820_TYPE_PRAM, which no EFI type becomes. */
    PERSISTENT_LEGACY("persistent (type 12)", 12),
    SOFT_RESERVED("soft reserved", 0xefffffffL);

    private final String label;
    private final long number;

    E820Type(String label, long number) {
        this.label = label;
        this.number = number;
    }

    public long number() {
        return number;
    }

    @Override
    public String label() {
        return label;
    }
}
