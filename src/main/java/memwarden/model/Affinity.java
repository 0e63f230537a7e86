package memwarden.model;

import java.util.Optional;

/**
 * An affinity structure of the SRAT that is not about memory (ACPI 6.5, sections 5.2.16.1 and 5.2.16.6 to 5.2.16.7).
 *
 * @param domain its proximity domain (PXM)
 * @param hid ACPI hardware id of the device, if it is named by one: {@code ACPI0016}
 * @param uid its {@code _UID}
 * @param pci the device, if it is named by its place: {@code SEGMENT:BUS:DEVICE.FUNCTION}
 */
public record Affinity(AffinityKind kind, long domain, boolean enabled, Optional<String> hid, Optional<Long> uid,
        Optional<String> pci, Origins at) implements Located {

    /** Whether the kernel gives its domain a NUMA node for it. */
    public boolean makesNode() {
        return enabled && kind != AffinityKind.GENERIC_PORT;
    }

    @Override
    public String label() {
        return "SRAT " + kind.label() + " in domain " + domain + (enabled ? "" : ", disabled");
    }
}
