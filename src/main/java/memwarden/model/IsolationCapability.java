package memwarden.model;

import java.util.Optional;

/**
 * The timeout and isolation capability of a root port (CXL 3.1, section 8.2.4.24.1).
 *
 * @param rootPort id of the port
 * @param present whether the port has the structure at all
 * @param memory bit 16: CXL.mem isolation
 * @param memoryLinkDown bit 17: CXL.mem isolation with the link taken down
 * @param cache bit 18
 * @param cacheLinkDown bit 19
 * @param timeout bit 4: CXL.mem transaction timeout
 * @param timeoutRanges bits 3:0
 * @param cacheTimeout bit 12
 * @param errCor bit 25: ERR_COR signalling
 * @param interrupt bit 26
 * @param message bits 31:27, or the number of the entry in the table of vectors, if that is what was looked at
 * @param interrupts which kinds of interrupt the port has enabled
 */
public record IsolationCapability(String rootPort, Truth present, Truth memory, Truth memoryLinkDown, Truth cache,
        Truth cacheLinkDown, Truth timeout, Optional<Integer> timeoutRanges, Truth cacheTimeout, Truth errCor,
        Truth interrupt, Optional<Integer> message, Optional<Interrupts> interrupts, Origins at) implements Located {

    @Override
    public String label() {
        return "isolation capability of root port " + rootPort;
    }
}
