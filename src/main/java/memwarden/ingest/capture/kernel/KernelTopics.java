package memwarden.ingest.capture.kernel;

import java.util.List;
import java.util.regex.Pattern;

/** Which messages of a kernel log are kept as observations: those about CXL, dax, and what becomes of memory. */
final class KernelTopics {

    /** How messages begin that are always kept. */
    private static final List<String> BEGINNINGS = List.of(
            // what the kernel made of the firmware's map
            "user: [", "modified: [", "reserve setup_data: [", "e820: ", "efi: Remove mem", "efi: Not removing mem", "efi: Removing ",
            "efi_fake_mem: ", "Unexpected EFI_MEMORY_DESCRIPTOR version",
            // what it made of SRAT and HMAT
            "ACPI: SRAT: ", "ACPI: NUMA: ", "ACPI NUMA: ", "ACPI: ACPI NUMA: ", "SRAT: ", "[SRAT:", "acpi/hmat: ", "NUMA: ",
            "ACPI: SLIT table ", "No NUMA configuration found",
            "Faking a node",
            "Initmem setup node ", "Demotion targets ", "memory_tier",
            // blocks of memory that come and go
            "x86/mm: Memory block size: ", "Block size [", "memory memory", "Offlined Pages ", "acpi PNP0C80:");

    /** Words that make any message worth keeping; the beginning of a word is enough unless {@code \b} follows. */
    private static final List<String> WORDS = List.of(
            // drivers and what they are called after
            "cxl", "dax", "dev_dax", "device_dax", "kmem\\b", "hmem", "device_hmem", "nvdimm", "libnvdimm", "nd_",
            "pmem", "btt\\d",
            "ACPI0016", "ACPI0017",
            // tables and their structures
            "cdat", "cedt", "cfmws", "chbs", "cxims", "dsmas", "dslbis", "dsemts", "hmat", "malformed",
            "soft reserved", "system ram\\b", "hotremove", "memory hotplug", "\\[firmware (?:bug|warn)\\]", "overlaps with (?:node|itself)\\b",
            "incorrect checksum in table \\[s(?:rat|lit)\\]", "failed with error");

    private static final Pattern ANY_WORD =
            Pattern.compile("(?:^|(?<=[^A-Za-z0-9]))(?:" + String.join("|", WORDS) + ")", Pattern.CASE_INSENSITIVE);

    private KernelTopics() {
    }

    static boolean keeps(String message) {
        return BEGINNINGS.stream().anyMatch(message::startsWith) || ANY_WORD.matcher(message).find();
    }
}
