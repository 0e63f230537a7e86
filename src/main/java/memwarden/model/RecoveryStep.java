package memwarden.model;

/** A step of the recovery after isolation (CXL 3.1, section 12.3). */
public enum RecoveryStep implements Labelled {

    /** The status bits are cleared. */
    CLEAR_STATUS("clear-status"),
    /** The link goes through Link Down. */
    LINK_DOWN("link-down"),
    /** What is below the port is enumerated anew. */
    RE_ENUMERATE("re-enumerate"),
    /** What was in the memory is given up. */
    WRITE_OFF_CONTENTS("write-off-contents"),
    /** The machine is rebooted at a time of the operator's choice. */
    REBOOT("reboot");

    private final String label;

    RecoveryStep(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
