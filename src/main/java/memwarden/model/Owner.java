package memwarden.model;

/** Who owns a range once the machine has booted, in the report's words. */
public enum Owner implements Labelled {

    /** System RAM of the page allocator from boot. */
    CORE_MM("core-mm"),
    /** A dax region registered by that driver, also when no dax driver can then use it. */
    DAX_HMEM("dax_hmem"),
    /** A dax region registered by that driver, also when no dax driver can then use it. */
    DAX_CXL("dax_cxl"),
    /** Handed to libnvdimm. */
    NVDIMM("nvdimm"),
    /** The driver of a Type-2 device. */
    ACCELERATOR("accelerator"),
    /** Reserved, ACPI, NVS, Unusable: the kernel leaves it alone. */
    FIRMWARE("firmware"),
    /** Described, but no driver takes it. */
    NOBODY("nobody"),
    /** Who wins depends on an order that the input does not fix. */
    CONTESTED("contested");

    private final String label;

    Owner(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
