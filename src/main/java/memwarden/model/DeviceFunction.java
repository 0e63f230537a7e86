package memwarden.model;

import java.util.List;
import java.util.Optional;

/**
 * A PCI function of a CXL device, as far as the rules need it.
 *
 * @param device id of the endpoint
 * @param address {@code 0000:7f:00.0}
 * @param number of the function within the device, from its address
 * @param virtual whether it is a VF of SR-IOV
 * @param cxlDvsec whether it carries the PCIe DVSEC for CXL devices (CXL 3.1, section 8.1.3)
 * @param classCode base class, sub-class and programming interface, a byte each
 * @param flr whether it has Function Level Reset
 * @param usesMemory whether its driver maps the memory of the device (HDM)
 * @param bars what its base address registers claim
 */
public record DeviceFunction(String device, String address, Optional<Integer> number, Truth virtual, Truth cxlDvsec,
        Optional<Long> classCode, Truth flr, Truth usesMemory, List<AddressRange> bars, Origins at) implements Located {

    public DeviceFunction {
        bars = List.copyOf(bars);
    }

    /** Whether it is stated to be a CXL memory device, 0x050210 (CXL 3.1, section 8.1.12.1): one for the common driver. */
    public boolean ofMemoryClass() {
        return isClass(0x050210);
    }

    /** Whether it is stated to be of that class. */
    public boolean isClass(long code) {
        return classCode.filter(stated -> stated == code).isPresent();
    }

    @Override
    public String label() {
        return "PCI function " + address;
    }
}
