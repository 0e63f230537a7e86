package memwarden.model;

/** CXL version of a host bridge, as its CHBS states it. */
public enum ChbsVersion implements Labelled {

    /** A restricted CXL host (RCH); its base is an RCRB. */
    CXL_1_1("1.1", 0x2000),
    /** A virtual hierarchy; its base is the component registers. */
    CXL_2_0("2.0", 0x10000);

    private final String label;
    private final long registers;

    ChbsVersion(String label, long registers) {
        this.label = label;
        this.registers = registers;
    }

    /** The size of what its base is the address of, in bytes (CXL 3.1, section 9.18.1.2, Length). */
    public long registers() {
        return registers;
    }

    @Override
    public String label() {
        return label;
    }
}
