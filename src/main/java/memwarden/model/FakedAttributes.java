package memwarden.model;

/**
 * One range of an {@code efi_fake_mem=} word of the kernel command line.
 *
 * @param specificPurpose whether the attributes that it adds have EFI_MEMORY_SP among them
 */
public record FakedAttributes(AddressRange range, boolean specificPurpose, Origins at) implements Located, Spanned {

    @Override
    public String label() {
        return "efi_fake_mem= " + range + (specificPurpose ? " gets EFI_MEMORY_SP" : " gets other attributes");
    }
}
