package memwarden.model;

/** What a machine does by itself, by a udev rule, a unit of systemd or a script. */
public enum AutomationKind implements Labelled {

    /** daxctl gives a dax device another driver: memory of devdax becomes System RAM. */
    RECONFIGURE_DAX("reconfigure-dax"),
    /** daxctl takes a dax device away. */
    DESTROY_DAX("destroy-dax"),
    /** Memory of a dax device is brought online as System RAM. */
    ONLINE_MEMORY("online-memory"),
    /** A driver is taken from a device through sysfs. */
    UNBIND("unbind"),
    REMOVE_MODULE("remove-module"),
    /** The enable bit of the isolation of a root port is changed. */
    TOGGLE_ISOLATION("toggle-isolation"),
    /** A script decides by what is there when it runs who shall own memory. */
    DECIDE_OWNER("decide-owner");

    private final String label;

    AutomationKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
