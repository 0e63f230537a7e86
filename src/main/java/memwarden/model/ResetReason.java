package memwarden.model;

/** Why a reset is planned. */
public enum ResetReason implements Labelled {

    /** To clear an error of CXL.mem. */
    CXL_MEM("cxl-mem"),
    /** To clear an error of CXL.cache. */
    CXL_CACHE("cxl-cache"),
    /** To clear an error of CXL.io. */
    CXL_IO("cxl-io"),
    /** To hand the device to another user. */
    REASSIGNMENT("reassignment");

    private final String label;

    ResetReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
