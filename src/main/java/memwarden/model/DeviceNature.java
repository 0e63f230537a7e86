package memwarden.model;

import java.util.Optional;

/**
 * What kind of CXL device an endpoint is, and what it has of what a memory expander must have.
 *
 * @param type 1, 2 or 3 (CXL 3.1, section 2)
 * @param coherence of its memory
 * @param restricted whether it is an eRCD: a device in restricted mode, below a host bridge of version 1.1
 * @param mailbox whether it has the mailbox of the memory class (CXL 3.1, section 8.2.8.4)
 * @param decoderCount number of its HDM decoders
 * @param rasRegisters whether it has the RAS capability (CXL 3.1, section 8.2.4.17)
 * @param cacheEnabled Cache_Enable of DVSEC CXL Control
 * @param cxlReset CXL Reset Capable of DVSEC CXL Capability
 * @param multiLogical whether it is a multi-logical device
 * @param labelArea whether it has an area for labels
 * @param hotPluggable whether it may be plugged in while the machine runs
 * @param emulated whether it is not hardware
 * @param endpointPort whether the kernel has an endpoint port for it, with its driver
 * @param memHwInit Mem_HwInit_Mode of DVSEC CXL Capability: its memory is made ready by hardware, and not by a driver
 * @param memActiveAtHandoff whether its memory was active (Memory_Active) when firmware handed over to the kernel
 * @param tspSpecialPurpose the special-purpose bit in the target configuration of the security protocol (TSP) of CXL, which an
 *     accelerator sets
 * @param worstLatency the longest that a valid access may take
 */
public record DeviceNature(Optional<Integer> type, Optional<Coherence> coherence, Truth restricted, Truth mailbox,
        Optional<Integer> decoderCount, Truth rasRegisters, Truth cacheEnabled, Truth cxlReset, Truth multiLogical,
        Truth labelArea, Truth hotPluggable, Truth emulated, Truth endpointPort, Truth memHwInit,
        Truth memActiveAtHandoff, Truth tspSpecialPurpose, Optional<TimeSpan> worstLatency) {

    /** Whether it is stated to be of that type. */
    public boolean isType(int number) {
        return type.filter(stated -> stated == number).isPresent();
    }
}
