package memwarden.model;

/** What the firmware memory map makes of a range, in the report's words. */
public enum FirmwareKind implements Labelled {

    USABLE("usable"),
    SOFT_RESERVED("soft-reserved"),
    RESERVED("reserved"),
    ACPI("acpi"),
    NVS("nvs"),
    PERSISTENT("persistent"),
    UNUSABLE("unusable"),
    /** In no entry of the map. */
    NONE("none");

    private final String label;

    FirmwareKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
