package memwarden.model;

/** Memory attributes of an EFI memory descriptor (UEFI 2.11, section 7.2.3). */
public enum EfiAttribute implements Labelled {

    UC("EFI_MEMORY_UC", 0x1),
    WC("EFI_MEMORY_WC", 0x2),
    WT("EFI_MEMORY_WT", 0x4),
    WB("EFI_MEMORY_WB", 0x8),
    UCE("EFI_MEMORY_UCE", 0x10),
    WP("EFI_MEMORY_WP", 0x1000),
    RP("EFI_MEMORY_RP", 0x2000),
    XP("EFI_MEMORY_XP", 0x4000),
    NV("EFI_MEMORY_NV", 0x8000),
    MORE_RELIABLE("EFI_MEMORY_MORE_RELIABLE", 0x10000),
    RO("EFI_MEMORY_RO", 0x20000),
    /** Specific-purpose memory: a hint that the range is meant for a particular use. */
    SP("EFI_MEMORY_SP", 0x40000),
    CPU_CRYPTO("EFI_MEMORY_CPU_CRYPTO", 0x80000),
    /** The firmware may take this memory out at run time. */
    HOT_PLUGGABLE("EFI_MEMORY_HOT_PLUGGABLE", 0x100000),
    RUNTIME("EFI_MEMORY_RUNTIME", 1L << 63);

    private final String label;
    private final long bit;

    EfiAttribute(String label, long bit) {
        this.label = label;
        this.bit = bit;
    }

    /** Its bit in the attribute field of a memory descriptor. */
    public long bit() {
        return bit;
    }

    @Override
    public String label() {
        return label;
    }
}
