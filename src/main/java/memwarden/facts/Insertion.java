package memwarden.facts;

import memwarden.model.Labelled;

/** How a resource enters the tree that /proc/iomem shows (kernel/resource.c of 7.1). */
public enum Insertion implements Labelled {

    /** Over what it covers and into what covers it; refused where it crosses another ({@code insert_resource()}). */
    INSERT("insert"),
    /** The same, but it grows over what it crosses ({@code insert_resource_expand_to_fit()}). */
    EXPAND("expand"),
    /**
     * The same as {@link #EXPAND}, after which the next of its kind loses what the grown one covers
     * ({@code add_cxl_resources()}, drivers/cxl/acpi.c).
     */
    PUBLISH("publish"),
    /** Like {@link #INSERT}, below the published resource that contains it ({@code construct_region()}). */
    BELOW("below"),
    /** Below the innermost resource that is not busy; refused where it crosses another ({@code __request_region()}). */
    REQUEST("request");

    private final String label;

    Insertion(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
