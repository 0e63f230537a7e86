package memwarden.facts;

/** When x86 changes its e820 table, in the order in which setup_arch() does it (arch/x86/kernel/setup.c). */
public enum BootStep {

    /** parse_early_param(): each word in its turn. */
    COMMAND_LINE,
    /** do_add_efi_memmap() */
    EFI_MAP,
    /** efi_fake_memmap_early() */
    FAKED_ATTRIBUTES,
    /** efi_remove_e820_mmio(), when overlaps are settled. */
    LARGE_MMIO
}
