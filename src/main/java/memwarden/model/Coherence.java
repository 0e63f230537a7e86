package memwarden.model;

/** How a device keeps its memory coherent with the host (CXL 3.1, section 2.2 and table 9-21). */
public enum Coherence implements Labelled {

    /** The host does it alone: memory expanders. */
    HDM_H("HDM-H"),
    /** The device takes part, over CXL.cache. */
    HDM_D("HDM-D"),
    /** The device takes part, by back-invalidate snoops; memory expanders may do so too. */
    HDM_DB("HDM-DB");

    private final String label;

    Coherence(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
