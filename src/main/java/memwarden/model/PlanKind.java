package memwarden.model;

/** What people rely upon, or mean to do, with the machine. */
public enum PlanKind implements Labelled {

    /** Suspend to RAM or hibernation. */
    SUSPEND("suspend"),
    /** A device is handed to a guest. */
    PASSTHROUGH("passthrough"),
    /** Snoop filters, flushing or isolation of CXL.cache. */
    MANAGE_CXL_CACHE("manage-cxl-cache"),
    /** Going on after an uncorrectable CXL error. */
    RECOVER_FROM_UNCORRECTABLE("recover-from-uncorrectable"),
    /** Regions are made, destroyed or reset while the machine runs. */
    CHANGE_REGIONS("change-regions"),
    /** A device is to be plugged in below a host bridge. */
    HOT_ADD("hot-add"),
    /** What only a memory expander offers: poison list, security, firmware update, labels, mailbox commands. */
    CLASS_ATTRIBUTES("class-attributes"),
    /** A tool takes each memdev for a memory expander. */
    ASSUME_EXPANDERS("assume-expanders"),
    /** Safety is argued from modules that cannot be unloaded while they are in use. */
    TRUST_PINNED_MODULES("trust-pinned-modules"),
    /** Regions become device-dax by a parameter of a module. */
    DAX_BY_DEFAULT("dax-by-default");

    private final String label;

    PlanKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
