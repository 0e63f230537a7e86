package memwarden.model;

/** What the base of an RDPAS leads to (CXL 3.1, section 9.18.1.5). */
public enum RdpasProtocol implements Labelled {

    /** Code 0: an RCRB. */
    IO("CXL.io"),
    /** Code 1: component registers. */
    CACHEMEM("CXL.cachemem");

    private final String label;

    RdpasProtocol(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
