package memwarden.model;

/**
 * A CXL XOR Interleave Math Structure of the CEDT (CXL 3.1, section 9.18.1.4).
 *
 * @param granularity in bytes
 * @param maps number of XOR maps in it
 */
public record XorMap(long granularity, int maps, Origins at) implements Located {

    @Override
    public String label() {
        return "CXIMS for granularity " + granularity;
    }
}
