package memwarden.model;

/**
 * The CXL System Description Structure of the CEDT (CXL 3.1, section 9.18.1.6).
 *
 * @param capabilities its field of 16 bits
 */
public record Csds(long capabilities, Origins at) implements Located {

    @Override
    public String label() {
        return "CSDS with capabilities 0x" + Long.toHexString(capabilities);
    }
}
