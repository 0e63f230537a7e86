package memwarden.model;

import java.util.List;
import java.util.Optional;

/**
 * What the configuration space of a CXL function says (PCIe 6.0, section 7.9.6; CXL 3.1, section 8.1).
 *
 * @param device id of the endpoint
 * @param address {@code 0000:7f:00.0}
 * @param classCode base class, sub-class and programming interface, a byte each
 * @param dvsec its PCIe DVSEC for CXL devices; empty if it has none, or if the dump does not reach so far
 * @param dvsecIds ids of all its CXL DVSECs, in the order of its capabilities
 * @param registers the blocks that its register locator lists
 * @param mailboxes offsets of its DOE capabilities, in configuration space
 */
public record PciFunction(String device, String address, Optional<Long> classCode, Optional<DeviceDvsec> dvsec,
        List<Long> dvsecIds, List<RegisterBlock> registers, List<Long> mailboxes, Origins at) implements Located {

    public PciFunction {
        dvsecIds = List.copyOf(dvsecIds);
        registers = List.copyOf(registers);
        mailboxes = List.copyOf(mailboxes);
    }

    /**
     * A block of registers behind a BAR.
     *
     * @param block {@code component}, {@code device}, or the number of another kind
     * @param bar number of the base address register
     * @param offset in bytes, from the address in that register
     */
    public record RegisterBlock(String block, long bar, long offset) {
    }

    @Override
    public String label() {
        return "PCI function " + address;
    }
}
