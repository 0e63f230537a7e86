package memwarden.model;

/** Where a driver is loaded from, and so how early. */
public enum DriverLoad implements Labelled {

    BUILT_IN("built-in"),
    INITRAMFS("initramfs"),
    /** From the root file system, when udev finds the device. */
    ROOTFS("rootfs"),
    /** By a person, or by something that runs later than udev. */
    MANUAL("manual"),
    /** It is not installed. */
    ABSENT("absent");

    private final String label;

    DriverLoad(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
