package memwarden.model;

/** EFI memory types (UEFI 2.10, section 7.2.1, {@code EFI_MEMORY_TYPE}), numbered in the order of declaration. */
public enum EfiMemoryType implements Labelled {

    RESERVED("EfiReservedMemoryType"),
    LOADER_CODE("EfiLoaderCode"),
    LOADER_DATA("EfiLoaderData"),
    BOOT_SERVICES_CODE("EfiBootServicesCode"),
    BOOT_SERVICES_DATA("EfiBootServicesData"),
    RUNTIME_SERVICES_CODE("EfiRuntimeServicesCode"),
    RUNTIME_SERVICES_DATA("EfiRuntimeServicesData"),
    CONVENTIONAL("EfiConventionalMemory"),
    UNUSABLE("EfiUnusableMemory"),
    ACPI_RECLAIM("EfiACPIReclaimMemory"),
    ACPI_NVS("EfiACPIMemoryNVS"),
    MEMORY_MAPPED_IO("EfiMemoryMappedIO"),
    MEMORY_MAPPED_IO_PORT_SPACE("EfiMemoryMappedIOPortSpace"),
    PAL_CODE("EfiPalCode"),
    PERSISTENT("EfiPersistentMemory"),
    UNACCEPTED("EfiUnacceptedMemoryType");

    private final String label;

    EfiMemoryType(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
