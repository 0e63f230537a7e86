package memwarden.model;

/** What is known about a kernel module on the machine. */
public enum ModuleState implements Labelled {

    /** Part of the kernel image. */
    BUILT_IN("built-in"),
    /** Seen in the module list. */
    LOADED("loaded"),
    /** Installed: udev loads it when a device asks for it. */
    LOADABLE("loadable"),
    /** Kept out by the operator: blacklisted, or its loading prevented. */
    BLOCKED("blocked"),
    /** Not installed. */
    ABSENT("absent");

    private final String label;

    ModuleState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
