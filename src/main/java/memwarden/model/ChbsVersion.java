package memwarden.model;

/** CXL version of a host bridge, as its CHBS states it. */
public enum ChbsVersion implements Labelled {

    /** A restricted CXL host (RCH); its base is an RCRB. */
    CXL_1_1("1.1"),
    /** A virtual hierarchy; its base is the component registers. */
    CXL_2_0("2.0");

    private final String label;

    ChbsVersion(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
