package memwarden.ingest.capture.tables;

import memwarden.ingest.capture.frame.Draft;

/** A generic initiator or a generic port of the SRAT (ACPI 6.5, sections 5.2.16.6 and 5.2.16.7): same layout. */
final class DeviceAffinity {

    private static final int ACPI = 0;
    private static final int PCI = 1;

    private final Structure structure;

    DeviceAffinity(Structure structure) {
        this.structure = structure;
    }

    Draft draft() {
        structure.reserved(2, 1);
        structure.reserved(28, 4);
        structure.reservedBits("flags", 24, 4, 0x3);
        Draft device = structure.draft().put("domain", structure.number(4, 4), structure.at(4, 4))
                .put("enabled", structure.bit(24, 0), structure.at(24, 4));
        int kind = (int) structure.number(3, 1);
        if (kind == ACPI) {
            acpi(device);
        } else if (kind == PCI) {
            structure.reserved(12, 12);
            device.putText("pci", PciAddress.of(structure.number(8, 2), structure.number(10, 1), structure.number(11, 1)),
                    structure.at(8, 4));
        } else {
            structure.reservedCode("device handle type", 3, 1, kind);
        }
        return device;
    }

    /** A handle of zeros names no device. */
    private void acpi(Draft device) {
        structure.reserved(20, 4);
        if (structure.number(8, 8) != 0) {
            device.putText("hid", structure.text(8, 8).strip(), structure.at(8, 8))
                    .put("uid", structure.number(16, 4), structure.at(16, 4));
        }
    }
}
