package memwarden.model;

/**
 * What the kernel does with a memory block that is added while it runs, by the words of the kernel
 * (mm/memory_hotplug.c, online_type_to_str).
 */
public enum OnlineType implements Labelled {

    /** It waits until somebody brings it online. */
    OFFLINE("offline"),
    /** It goes online at once, into a zone that the kernel chooses. */
    ONLINE("online"),
    /** It goes online at once, for any use. */
    ONLINE_KERNEL("online_kernel"),
    /** It goes online at once, for pages that can be moved away again. */
    ONLINE_MOVABLE("online_movable");

    private final String label;

    OnlineType(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
