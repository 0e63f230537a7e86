package memwarden.model;

/**
 * A memory affinity structure of the SRAT (ACPI 6.5, section 5.2.16.2).
 *
 * @param domain its proximity domain (PXM)
 * @param enabled whether the structure counts at all
 * @param nonVolatile bit 2 of its flags
 * @param specificPurpose bit 3 of its flags, which older revisions reserve
 */
public record SratMemory(AddressRange range, long domain, boolean enabled, Truth hotPluggable, Truth nonVolatile,
        Truth specificPurpose, Origins at)
        implements Located, Spanned {

    @Override
    public String label() {
        return "SRAT memory " + range + " in domain " + domain + (enabled ? "" : ", disabled");
    }
}
