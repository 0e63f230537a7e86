package memwarden.model;

import java.util.List;

/**
 * The PCIe DVSEC for CXL devices as the configuration space holds it (CXL 3.1, section 8.1.3).
 *
 * @param offset in configuration space
 * @param length in bytes
 * @param cacheCapable Cache_Capable
 * @param memCapable Mem_Capable
 * @param hardwareInit Mem_HwInit_Mode: memory comes up without software
 * @param rangeCount HDM_Count: how many ranges it has
 * @param memEnabled Mem_Enable
 * @param locked CONFIG_LOCK
 * @param ranges its range registers, whatever they hold
 */
public record DeviceDvsec(long offset, long revision, long length, Truth cacheCapable, Truth ioCapable,
        Truth memCapable, Truth hardwareInit, long rangeCount, Truth cacheEnabled, Truth memEnabled, Truth locked,
        List<RangeRegister> ranges) {

    public DeviceDvsec {
        ranges = List.copyOf(ranges);
    }

    /**
     * A range register.
     *
     * @param base system address
     * @param size in bytes, 0 if it is not used
     * @param valid Memory_Info_Valid
     * @param active Memory_Active
     * @param mediaType 0 volatile, 1 non-volatile, 2 told by CDAT
     * @param memoryClass 0 memory, 1 storage
     */
    public record RangeRegister(long base, long size, Truth valid, Truth active, long mediaType, long memoryClass) {
    }
}
