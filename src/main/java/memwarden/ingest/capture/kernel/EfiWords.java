package memwarden.ingest.capture.kernel;

import static java.util.Map.entry;

import java.util.Map;
import memwarden.model.EfiAttribute;
import memwarden.model.EfiMemoryType;

/** The words of {@code efi_md_typeattr_format()} (drivers/firmware/efi/efi.c) for types and attributes. */
final class EfiWords {

    /** Short names since 5.17, and longer ones before. */
    static final Map<String, EfiMemoryType> TYPES = Map.ofEntries(
            entry("Reserved", EfiMemoryType.RESERVED),
            entry("Loader Code", EfiMemoryType.LOADER_CODE),
            entry("Loader Data", EfiMemoryType.LOADER_DATA),
            entry("Boot Code", EfiMemoryType.BOOT_SERVICES_CODE),
            entry("Boot Data", EfiMemoryType.BOOT_SERVICES_DATA),
            entry("Runtime Code", EfiMemoryType.RUNTIME_SERVICES_CODE),
            entry("Runtime Data", EfiMemoryType.RUNTIME_SERVICES_DATA),
            entry("Conventional", EfiMemoryType.CONVENTIONAL),
            entry("Conventional Memory", EfiMemoryType.CONVENTIONAL),
            entry("Unusable", EfiMemoryType.UNUSABLE),
            entry("Unusable Memory", EfiMemoryType.UNUSABLE),
            entry("ACPI Reclaim", EfiMemoryType.ACPI_RECLAIM),
            entry("ACPI Reclaim Memory", EfiMemoryType.ACPI_RECLAIM),
            entry("ACPI Mem NVS", EfiMemoryType.ACPI_NVS),
            entry("ACPI Memory NVS", EfiMemoryType.ACPI_NVS),
            entry("MMIO", EfiMemoryType.MEMORY_MAPPED_IO),
            entry("Memory Mapped I/O", EfiMemoryType.MEMORY_MAPPED_IO),
            entry("MMIO Port", EfiMemoryType.MEMORY_MAPPED_IO_PORT_SPACE),
            entry("MMIO Port Space", EfiMemoryType.MEMORY_MAPPED_IO_PORT_SPACE),
            entry("PAL Code", EfiMemoryType.PAL_CODE),
            entry("Persistent", EfiMemoryType.PERSISTENT),
            entry("Persistent Memory", EfiMemoryType.PERSISTENT),
            entry("Unaccepted", EfiMemoryType.UNACCEPTED));

    /** Names of columns; which there are, and in which order, changed with 5.5, 5.17 and 6.15. */
    static final Map<String, EfiAttribute> COLUMNS = Map.ofEntries(
            entry("RUN", EfiAttribute.RUNTIME),
            entry("HP", EfiAttribute.HOT_PLUGGABLE),
            entry("MR", EfiAttribute.MORE_RELIABLE),
            entry("CC", EfiAttribute.CPU_CRYPTO),
            entry("SP", EfiAttribute.SP),
            entry("NV", EfiAttribute.NV),
            entry("XP", EfiAttribute.XP),
            entry("RP", EfiAttribute.RP),
            entry("WP", EfiAttribute.WP),
            entry("RO", EfiAttribute.RO),
            entry("UCE", EfiAttribute.UCE),
            entry("WB", EfiAttribute.WB),
            entry("WT", EfiAttribute.WT),
            entry("WC", EfiAttribute.WC),
            entry("UC", EfiAttribute.UC));

    private EfiWords() {
    }
}
