package memwarden.model;

/** What a device asks firmware to describe its memory as (CDAT 1.03, section 3.5: EFI Memory Type and Attribute). */
public enum DsemtsType implements Labelled {

    /** Code 0. */
    CONVENTIONAL("EfiConventionalMemory"),
    /** Code 1. */
    SPECIFIC_PURPOSE("EfiConventionalMemory + EFI_MEMORY_SP"),
    /** Code 2. */
    RESERVED("EfiReservedMemoryType"),
    /** Codes from 3 on, which mean nothing. */
    UNKNOWN_CODE("reserved code");

    private final String label;

    DsemtsType(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
