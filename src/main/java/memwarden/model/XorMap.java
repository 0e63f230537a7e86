package memwarden.model;

import java.util.List;
import java.util.Optional;

/**
 * A CXL XOR Interleave Math Structure of the CEDT (CXL 3.1, section 9.18.1.4).
 *
 * @param granularity in bytes
 * @param maps number of XOR maps in it
 * @param bits the maps themselves, each a mask of address bits; empty if only their number is stated
 */
public record XorMap(long granularity, int maps, Optional<List<Long>> bits, Origins at) implements Located {

    @Override
    public String label() {
        return "CXIMS for granularity " + granularity;
    }
}
