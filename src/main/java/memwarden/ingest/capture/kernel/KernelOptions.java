package memwarden.ingest.capture.kernel;

import java.util.List;
import java.util.regex.Pattern;

/** Which of the ten thousand options of a kernel configuration matter to who owns memory. */
final class KernelOptions {

    /** Those that rules ask for. Where a whole configuration does not name one, it is off. */
    static final List<String> ASKED = List.of(
            "EFI_SOFT_RESERVE", "EFI_FAKE_MEMMAP", "UNACCEPTED_MEMORY",
            "CXL_ACPI", "CXL_ATL", "CXL_MEM", "CXL_PCI", "CXL_PMEM", "CXL_PORT", "CXL_REGION",
            "CXL_REGION_INVALIDATION_TEST",
            "DEV_DAX", "DEV_DAX_CXL", "DEV_DAX_HMEM", "DEV_DAX_KMEM",
            "MEMORY_HOTPLUG_DEFAULT_ONLINE", "MHP_DEFAULT_ONLINE_TYPE_OFFLINE", "MHP_DEFAULT_ONLINE_TYPE_ONLINE_AUTO",
            "MHP_DEFAULT_ONLINE_TYPE_ONLINE_KERNEL", "MHP_DEFAULT_ONLINE_TYPE_ONLINE_MOVABLE",
            "ARM64_4K_PAGES", "ARM64_16K_PAGES", "ARM64_64K_PAGES",
            "PAGE_SIZE_4KB", "PAGE_SIZE_16KB", "PAGE_SIZE_64KB");

    /** Families; a word of a symbol stands between underscores. */
    private static final List<String> WORDS = List.of("CXL", "DAX", "HMEM", "HMAT", "NUMA", "EFI", "NVDIMM", "LIBNVDIMM",
            "PMEM", "ND", "BTT", "MHP", "CMDLINE");
    private static final List<String> PARTS = List.of("MEMORY_HOT", "ZONE_DEVICE", "SPARSEMEM", "NODES_SHIFT",
            "ACPI_TABLE_UPGRADE", "ACPI_PRMT");
    private static final Pattern FAMILY = Pattern.compile("(?:.*_)?(?:" + String.join("|", WORDS) + ")(?:_.*)?|.*(?:"
            + String.join("|", PARTS) + ").*");

    private KernelOptions() {
    }

    /** @param symbol without {@code CONFIG_}, at most 200 characters */
    static boolean matters(String symbol) {
        return ASKED.contains(symbol) || FAMILY.matcher(symbol).matches();
    }
}
