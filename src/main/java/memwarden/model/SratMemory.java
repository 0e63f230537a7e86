package memwarden.model;

/**
 * A memory affinity structure of the SRAT (ACPI 6.5, section 5.2.16.2).
 *
 * @param domain its proximity domain (PXM)
 * @param enabled whether the structure counts at all
 */
public record SratMemory(AddressRange range, long domain, boolean enabled, Truth hotPluggable, Origins at)
        implements Located, Spanned {

    @Override
    public String label() {
        return "SRAT memory " + range + " in domain " + domain + (enabled ? "" : ", disabled");
    }
}
