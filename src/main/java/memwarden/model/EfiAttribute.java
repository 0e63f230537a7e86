package memwarden.model;

/** Memory attributes of an EFI memory descriptor (UEFI 2.10, section 7.2.3). */
public enum EfiAttribute implements Labelled {

    UC("EFI_MEMORY_UC"),
    WC("EFI_MEMORY_WC"),
    WT("EFI_MEMORY_WT"),
    WB("EFI_MEMORY_WB"),
    UCE("EFI_MEMORY_UCE"),
    WP("EFI_MEMORY_WP"),
    RP("EFI_MEMORY_RP"),
    XP("EFI_MEMORY_XP"),
    NV("EFI_MEMORY_NV"),
    MORE_RELIABLE("EFI_MEMORY_MORE_RELIABLE"),
    RO("EFI_MEMORY_RO"),
    /** Specific-purpose memory: a hint that the range is meant for a particular use. */
    SP("EFI_MEMORY_SP"),
    CPU_CRYPTO("EFI_MEMORY_CPU_CRYPTO"),
    RUNTIME("EFI_MEMORY_RUNTIME");

    private final String label;

    EfiAttribute(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
