package memwarden.model;

import java.util.Arrays;

/**
 * EFI memory types (UEFI 2.10, section 7.2.1, {@code EFI_MEMORY_TYPE}), numbered in the order of declaration, and one for
 * every other number.
 */
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
    UNACCEPTED("EfiUnacceptedMemoryType"),
    /** A number from 16 on: of an OEM (from 0x70000000), of an OS loader (from 0x80000000), or of a later UEFI. */
    OTHER("other");

    private final String label;

    EfiMemoryType(String label) {
        this.label = label;
    }

    /** The types that have a name in the specification. */
    public static EfiMemoryType[] named() {
        return Arrays.copyOf(values(), OTHER.ordinal());
    }

    /** The type with that number. */
    public static EfiMemoryType ofNumber(long number) {
        return number < OTHER.ordinal() ? values()[(int) number] : OTHER;
    }

    @Override
    public String label() {
        return label;
    }
}
