package memwarden.ingest.capture.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import memwarden.ingest.capture.Given;
import memwarden.model.Architecture;
import memwarden.model.EfiMemoryType;
import memwarden.model.Platform;
import memwarden.model.StatedBlockSize;
import memwarden.model.TextOrigin;
import memwarden.model.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines as kernels print them, typed over from the sources that formats.md names; addresses shortened where that helps. */
class DmesgReaderTest {

    private static final String BOOT = "[    0.000000] Linux version 6.12.95+deb12-amd64 (debian-kernel@lists.debian.org) "
            + "(x86_64-linux-gnu-gcc-12 (Debian 12.2.0-14+deb12u1) 12.2.0) #1 SMP\n";

    private static Given log(String... lines) {
        return Given.file("dmesg.txt", String.join("\n", lines) + "\n");
    }

    private static List<String> efi(Given given) {
        return given.platform().firmware().memoryMap().entries().stream().map(entry -> entry.range() + " "
                + (entry.type() == EfiMemoryType.OTHER ? "0x"
                        + Long.toHexString(entry.number()) : entry.type().label()) + " "
                + entry.attributes().orElseThrow().stream().map(bit -> bit.label().replace("EFI_MEMORY_",
                        "")).toList()).toList();
    }

    private static List<String> e820(Given given) {
        return given.platform().firmware().e820().entries().stream()
                .map(entry -> entry.range() + " " + Long.toUnsignedString(entry.type())).toList();
    }

    private static List<String> messages(Given given) {
        return given.platform().observed().log().messages().entries().stream().map(line -> line.text()).toList();
    }

    // ---- what stands before a message

    @ParameterizedTest
    @ValueSource(strings = {
        "BIOS-e820: ", "[    0.000000] BIOS-e820: ", "[    0.000000][    T0] BIOS-e820: ",
        "[\t0.000000][\tT0] BIOS-e820: ",
        "[    T0] BIOS-e820: ", "[   12.345678][  C3] BIOS-e820: ", "> > > [    0.000000] BIOS-e820: ",
        ">  [    0.000000] BIOS-e820: ",
        "<6>[    0.000000] BIOS-e820: ", "[Mon Jun  3 12:00:00 2024] BIOS-e820: ",
        "Feb 07 11:03:40 some-host kernel: BIOS-e820: ",
        "2024-06-03T12:00:00,000000+00:00 BIOS-e820: ",
        "2024-06-03T12:00:00.123456+0000 host.example kernel: BIOS-e820: ",
        "[    0.000000] (none) kernel: BIOS-e820: ", "kernel: BIOS-e820: ",
        "kern  :info  : [    0.000000] BIOS-e820: "})
    void whatStandsBeforeAMessageIsNoPartOfIt(String before) {
        assertEquals(List.of("0x1000-0x1fff 1"), e820(log(before + "[mem 0x1000-0x1fff] usable")));
    }

    @Test
    void aMessageIsKeptWithoutTimeAndCaller() {
        assertEquals(List.of("cxl_port endpoint1: Failed to parse CDAT: -22"),
                messages(log("> [   48.711460][  T12] cxl_port endpoint1: Failed to parse CDAT: -22  ")));
    }

    // ---- the EFI map

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        // before 5.5, from 5.5, from 5.17, from 6.15 on
        "[Conventional Memory|   |  |  |  |  |  |  |   |WB|WT|WC|UC]; EfiConventionalMemory; UC WC WT WB",
        "[Conventional Memory|   |  |SP|  |  |  |  |  |   |WB|WT|WC|UC]; EfiConventionalMemory; UC WC WT WB SP",
        "[Conventional|   |  |  |SP|  |  |  |  |  |   |WB|WT|WC|UC]; EfiConventionalMemory; UC WC WT WB SP",
        "[Conventional|   |HP|  |  |SP|  |  |  |  |  |   |WB|WT|WC|UC]; EfiConventionalMemory; UC WC WT WB SP HOT_PLUGGABLE",
        "[Runtime Data|RUN|HP|MR|CC|SP|NV|XP|RP|WP|RO|UCE|WB|WT|WC|UC]; EfiRuntimeServicesData; "
                + "UC WC WT WB UCE WP RP XP NV MORE_RELIABLE RO SP CPU_CRYPTO HOT_PLUGGABLE RUNTIME",
        "[Persistent Memory  |   |  |NV|  |  |  |  |   |WB|WT|WC|UC]; EfiPersistentMemory; UC WC WT WB NV",
        "[ACPI Memory NVS    |   |  |  |  |  |  |  |   |WB|WT|WC|UC]; EfiACPIMemoryNVS; UC WC WT WB",
        "[Memory Mapped I/O  |RUN|  |  |  |  |  |  |   |  |  |  |UC]; EfiMemoryMappedIO; UC RUNTIME",
        "[MMIO Port Space    |RUN|  |  |  |  |  |  |   |  |  |  |UC]; EfiMemoryMappedIOPortSpace; UC RUNTIME",
        "[MMIO Port   |RUN|  |  |  |  |  |  |  |  |   |  |  |  |UC]; EfiMemoryMappedIOPortSpace; UC RUNTIME",
        "[Unaccepted  |   |  |  |  |  |  |  |  |  |   |WB|  |  |  ]; EfiUnacceptedMemoryType; WB",
        "[Reserved    |   |  |  |  |  |  |  |  |  |   |  |  |  |  ]; EfiReservedMemoryType; ''",
        "[type=15|   |  |  |  |  |  |  |  |  |   |WB|  |  |  ]; EfiUnacceptedMemoryType; WB",
        "[type=1879048193|   |  |  |  |  |  |  |  |  |   |WB|  |  |  ]; 0x70000001; WB",
        "[Boot Data   |attr=0x000000000004000f]; EfiBootServicesData; UC WC WT WB SP"})
    void columnsAreReadByName(String descriptor, String type, String attributes) {
        Given given = log("[    0.000000] efi: mem00: " + descriptor
                + " range=[0x0000000240000000-0x00000002ffffffff] (3072MB)");
        assertEquals(List.of("0x240000000-0x2ffffffff " + type + " [" + attributes.replace(" ", ", ") + "]"),
                efi(given));
        assertEquals(List.of(), given.defects());
    }

    @Test
    void attributesWithoutANameAreADefect() {
        Given given = log("efi: mem00: [Conventional|attr=0x4000000000000008] range=[0x0-0xfff] (0MB)");
        assertEquals(List.of("0x0-0xfff EfiConventionalMemory [WB]"), efi(given));
        assertEquals(List.of("1 reserved-value EFI map attributes found=4611686018427387904"), given.defects());
    }

    @Test
    void wordsThatNobodyKnowsAreDefectsAndTheRangeStays() {
        Given given = log("efi: mem00: [Quantum     |   |ZZ|  |WB] range=[0x0-0xfff] (0MB)");
        assertEquals(List.of("0x0-0xfff EfiReservedMemoryType [WB]"), efi(given));
        assertEquals(List.of("1 unknown-word EFI map type 'Quantum'", "1 unknown-word EFI map attributes 'ZZ'"),
                given.defects());
    }

    /** Kernels other than x86 number nothing, pad addresses to twelve digits, and marked reserved ranges with a star once. */
    @Test
    void theMapOfOtherArchitecturesHasNoNumbers() {
        Given given = log("[    0.000000] Booting Linux on physical CPU 0x0000000000 [0x413fd0c1]",
                "[    0.000000] efi: Processing EFI memory map:",
                "[    0.000000] efi:   0x000060000000-0x00007fffffff [Conventional|   |  |  |  |  |  |  |  |  |  |   |WB|WT|WC|  ]",
                "[    0.000000] memblock_add: [0x0000000060000000-0x000000007fffffff] early_init_dt_add_memory_arch+0x54/0x5c",
                "[    0.000000] efi:   0x082080000000-0x08247fffffff [Runtime Data|RUN|  |MR|  |  |  |  |  |  |  |   |WB|WT|WC|  ]*",
                "[    0.000000] efi:   MemMap Address: 0x0000009fe6dae018");
        assertEquals(List.of("0x60000000-0x7fffffff EfiConventionalMemory [WC, WT, WB]",
                "0x82080000000-0x8247fffffff EfiRuntimeServicesData [WC, WT, WB, MORE_RELIABLE, RUNTIME]"), efi(given));
        assertEquals(Architecture.ARM64, given.platform().architecture());
        assertEquals(List.of(), given.defects());
    }

    @Test
    void theMapOfTheRunTimeIsNotTheFirmwares() {
        String entry = "efi: mem00: [MMIO        |RUN|  |  |  |  |  |  |  |  |   |  |  |  |UC] range=[0xffc00000-0xffffffff] (4MB)";
        assertEquals(List.of(), efi(log("Command line: efi=debug", "efi: EFI runtime memory map:", entry)));
        // Its heading may be missing; it counts from 0 again.
        assertEquals(List.of("0x0-0xfff EfiLoaderData [WB]", "0x1000-0x1fff EfiLoaderData [WB]"),
                efi(log("efi: mem00: [Loader Data |WB] range=[0x0-0xfff] (0MB)",
                        "efi: mem01: [Loader Data |WB] range=[0x1000-0x1fff] (0MB)",
                        "efi: memattr: 0x00003fcd2000-0x00003fcd2fff [Runtime Code|RUN|RO]", entry)));
    }

    @Test
    void aLineThatAConsoleGotTwiceCountsOnce() {
        String entry = "efi: mem00: [Loader Data |WB] range=[0x0-0xfff] (0MB)";
        assertEquals(2, efi(log(entry, entry, "efi: mem01: [Loader Data |WB] range=[0x1000-0x1fff] (0MB)")).size());
    }

    /** efi_print_memmap() prints the map again when efi_fake_mem= has changed it, and numbers it anew. */
    @Test
    void theMapBeforeFakedAttributesCounts() {
        Given given = log("efi: mem00: [Conventional|WB] range=[0x0-0xfff] (0MB)",
                "efi_fake_mem: add attr=0x0000000000040000 to [mem 0x0000000000000000-0x0000000000000fff]",
                "efi: mem00: [Conventional|SP|WB] range=[0x0-0xfff] (0MB)");
        assertEquals(List.of("0x0-0xfff EfiConventionalMemory [WB]"), efi(given));
        assertEquals(List.of("efi_fake_mem: add attr=0x0000000000040000 to [mem 0x0000000000000000-0x0000000000000fff]"), messages(given));
    }

    /** The removal follows from the type, which the rule firmware-map/large-mmio-leaves-map knows; the entry stays. */
    @Test
    void whatTheKernelRemovesFromItsOwnTableStaysInTheFirmwares() {
        Given given = log("efi: Remove mem00: MMIO range=[0xffc00000-0xffffffff] (4MB) from e820 map",
                "e820: remove [mem 0xffc00000-0xffffffff] reserved",
                "efi: mem00: [MMIO        |RUN|  |  |  |  |  |  |  |  |   |  |  |  |UC] range=[0xffc00000-0xffffffff] (4MB)");
        assertEquals(List.of("0xffc00000-0xffffffff EfiMemoryMappedIO [UC, RUNTIME]"), efi(given));
        assertEquals(List.of("efi: Remove mem00: MMIO range=[0xffc00000-0xffffffff] (4MB) from e820 map",
                "e820: remove [mem 0xffc00000-0xffffffff] reserved"), messages(given));
    }

    /** The lines as efi_memmap_entry_valid() prints them: no page, and an end that takes more than 64 bits. */
    @Test
    void entriesThatTheKernelCallsInvalidAreDefects() {
        Given given = log("efi: [Firmware Bug]: Invalid EFI memory map entries:",
                "efi: mem07: [Reserved|   |  |  |WB|  |  |  ] range=[0x0000000000000000-0x0000000000000000] (invalid)",
                "efi: mem31: [Runtime Data|RUN|WB] range=[0x0000000000000000-0xffffffffffffffff] (invalid)",
                "efi: mem00: [Conventional|WB] range=[0x0-0xfff] (0MB)");
        assertEquals(List.of("0x0-0xfff EfiConventionalMemory [WB]"), efi(given));
        assertEquals(List.of("2 empty EFI map number of pages 'efi: mem07: [Reserved|   |  |  |WB|  |  |  ] "
                + "range=[0x0000000000000000-0x0000000000000000] (invalid)'",
                "3 overflow EFI map number of pages 'efi: mem31: [Runtime Data|RUN|WB] "
                + "range=[0x0000000000000000-0xffffffffffffffff] (invalid)'"), given.defects());
    }

    @Test
    void aMapWithoutItsFirstEntriesSaysSo() {
        Given given = log("[    0.085762] efi: mem48: [Conventional Memory|   |  |SP|  |  |  |  |  |   |WB|WT|WC|UC] "
                + "range=[0x000000015e000000-0x0000000170bfffff] (300MB)");
        assertEquals(List.of("0x15e000000-0x170bfffff EfiConventionalMemory [UC, WC, WT, WB, SP]"), efi(given));
        assertEquals(List.of("1 truncated EFI map entries 0 to 47"), given.defects());
        assertFalse(given.platform().firmware().memoryMap().stated());
    }

    /** What is left of a map would make memory of all that is missing "not mapped"; the e820 table was made of all of it. */
    @Test
    void aWholeE820TableIsBetterThanAPartOfTheEfiMap() {
        String line = "efi: mem48: [Conventional|WB] range=[0x100000-0x1fffff] (1MB)";
        Given listed = log(line).and("firmware-memmap.txt", "0 0x0 0xfff System RAM\n1 0x100000 0x1fffff System RAM\n");
        assertEquals(List.of(), efi(listed));
        assertFalse(listed.platform().firmware().memoryMap().stated());
        assertEquals(List.of("0x0-0xfff 1", "0x100000-0x1fffff 1"), e820(listed));
        assertEquals(List.of(line), messages(listed));
        Given logged = log("BIOS-provided physical RAM map:", "BIOS-e820: [mem 0x0-0x1fffff] usable",
                "efi: mem00: [Conventional|WB] rang", line);
        assertEquals(List.of(), efi(logged));
        assertEquals(List.of("3 unknown-word EFI map 'efi: mem00: [Conventional|WB] rang'",
                "4 truncated EFI map entries 0 to 47"), logged.defects());
        // Lines that somebody quotes are no table either.
        assertEquals(1, efi(log("BIOS-e820: [mem 0x0-0x1fffff] usable", line)).size());
    }

    // ---- e820

    @ParameterizedTest
    @CsvSource({"usable,1", "reserved,2", "ACPI data,3", "ACPI NVS,4", "unusable,5", "persistent (type 7),7",
            "persistent (type 12),12",
        "soft reserved,4026531839", "' System RAM',1", "' device reserved',2", "' soft reserved',4026531839",
        "' persistent RAM (type 7)',7", "' persistent RAM (type 12)',12", "type 20,20", "' type 20',20"})
    void wordsOfEveryReleaseAreTypes(String word, String number) {
        Given given = log("BIOS-e820: [mem 0x0000000000001000-0x0000000000001fff] " + word);
        assertEquals(List.of("0x1000-0x1fff " + number), e820(given));
        assertEquals(List.of(), given.defects());
        assertEquals(Architecture.X86_64, given.platform().architecture());
    }

    @Test
    void anUnknownWordIsADefectAndTheRangeStays() {
        Given given = log("BIOS-e820: [mem 0x1000-0x1fff] usa=", "BIOS-e820: [mem 0x2000-0x2fff] usable");
        assertEquals(List.of("0x1000-0x1fff 2", "0x2000-0x2fff 1"), e820(given));
        assertEquals(List.of("1 unknown-word e820 type 'usa='"), given.defects());
    }

    /** Without its heading it may have lost entries. */
    @Test
    void quotedLinesOfTheTableAreAPartOfIt() {
        String line = "BIOS-e820: [mem 0x1000-0x1fff] usable";
        assertFalse(log(line).platform().firmware().e820().stated());
        assertTrue(log("BIOS-provided physical RAM map:", line).platform().firmware().e820().stated());
        assertTrue(log(line).and("firmware-memmap.txt", "0 0x1000 0x1fff System RAM\n").platform().firmware().e820().stated());
    }

    @Test
    void gapsAreNoEntries() {
        assertEquals(List.of("0x0-0x9ffff 1"),
                e820(log("BIOS-e820: [mem 0x0000000000000000-0x000000000009ffff]  System RAM",
                "BIOS-e820: [gap 0x00000000000a0000-0x00000000000fffff]")));
    }

    /** What memmap= made of the table is what rules say it makes. */
    @Test
    void whatTheCommandLineChangedIsObserved() {
        Given given = log("Command line: memmap=128M%0x18000000-1+0xefffffff", "BIOS-provided physical RAM map:",
                "BIOS-e820: [mem 0x0000000000100000-0x000000001fffffff] usable",
                "e820: update [mem 0x18000000-0x1fffffff] usable ==> soft reserved", "user-defined physical RAM map:",
                "user: [mem 0x0000000000100000-0x0000000017ffffff] usable", "user: [gap 0x0-0xfffff]",
                "user: [mem 0x0000000018000000-0x000000001fffffff] soft reserved",
                "reserve setup_data: [mem 0x0000000000100000-0x000000001fffffff] usable",
                "modified: [mem 0x0000000000001000-0x000000000009ffff] usable");
        assertEquals(List.of("0x100000-0x1fffffff 1"), e820(given));
        assertTrue(messages(given).containsAll(List.of("e820: update [mem 0x18000000-0x1fffffff] usable ==> soft reserved",
                "user: [mem 0x0000000000100000-0x0000000017ffffff] usable",
                "user: [mem 0x0000000018000000-0x000000001fffffff] soft reserved",
                "reserve setup_data: [mem 0x0000000000100000-0x000000001fffffff] usable",
                "modified: [mem 0x0000000000001000-0x000000000009ffff] usable")));
        assertFalse(messages(given).toString().contains("gap"));
    }

    /** e820__memory_setup_extended(): a boot loader passes 128 entries in one place, and all others in another. */
    @Test
    void theExtendedTableIsTheWholeOne() {
        assertEquals(List.of("0x0-0xfff 1", "0x1000-0x1fff 2"), e820(log("BIOS-provided physical RAM map:",
                "BIOS-e820: [mem 0x0-0xfff] usable", "extended physical RAM map:", "extended: [mem 0x0-0xfff] usable",
                "extended: [mem 0x1000-0x1fff] reserved")));
    }

    // ---- tables

    @Test
    void aListFromTheBeginningTellsWhichTablesAreAbsent() {
        String list = BOOT + "ACPI: RSDP 0x000000003FE63014 000024 (v02 BOCHS )\nACPI: XSDT 0x000000003FE620E8 00005C (v01 BOCHS  BXPC)\n"
                + "ACPI: FACP 0x000000003FE5E000 0000F4 (v03 BOCHS  BXPC     00000001 BXPC 00000001)\n";
        String cedt = "ACPI: CEDT 0x000000003FE5A000 0000B8 (v01 BOCHS  BXPC     00000001 BXPC 00000001)\n";
        Platform without = Given.file("dmesg.txt", list).platform();
        assertTrue(without.firmware().cedt().windows().stated() && without.firmware().srat().stated()
                && without.firmware().hmat().stated());
        Platform with = Given.file("dmesg.txt", list + cedt).platform();
        assertFalse(with.firmware().cedt().windows().stated());
        assertTrue(with.firmware().srat().stated());
        // The banner is lost, and with it perhaps a part of the list.
        assertFalse(Given.file("dmesg.txt", "Command line: quiet\n" + list.substring(BOOT.length()) + cedt).platform()
                .firmware().srat().stated());
        // Nothing lists the tables.
        assertFalse(Given.file("dmesg.txt", BOOT + cedt).platform().firmware().srat().stated());
    }

    @Test
    void sratLinesStandForTheTable() {
        Given given = log("[    0.009915] ACPI: SRAT: Node 0 PXM 0 [mem 0x00000000-0x7fffffff]",
                "[    0.009924] ACPI: SRAT: Node 2 PXM 6 [mem 0x2080000000-0x807fffffff] hotplug",
                "[    0.009925] ACPI: SRAT: Node 3 PXM 7 [mem 0x8080000000-0x80ffffffff] hotplug non-volatile",
                "[    0.009926] SRAT: PXM 1 -> APIC 0x0004 -> Node 1",
                "[    0.009926] SRAT: PXM 1 -> APIC 0x0006 -> Node 1",
                "[    0.009927] ACPI: SRAT: Node 4 PXM 8 [mem 0x1000-0x1fff] wobbly");
        Platform platform = given.platform();
        assertEquals(List.of("0x0-0x7fffffff 0 NO NO", "0x2080000000-0x807fffffff 6 YES NO",
                "0x8080000000-0x80ffffffff 7 YES YES", "0x1000-0x1fff 8 NO NO"), platform.firmware().srat().entries().stream()
                .map(entry -> entry.range() + " " + entry.domain() + " " + entry.hotPluggable()
                        + " " + entry.nonVolatile()).toList());
        assertEquals(List.of(1L), platform.firmware().affinities().stream().map(entry -> entry.domain()).toList());
        assertEquals(6, messages(given).size());
        assertEquals(List.of("6 unknown-word SRAT flags 'wobbly'"), given.defects());
    }

    /** The values are those of a real server, whose table has 0x38b = 907 for 91 ns: 90.7 rounded up. */
    @ParameterizedTest
    @ValueSource(strings = {"acpi/hmat: HMAT: ", "acpi/hmat: "})
    void hmatLinesStandForTheTable(String title) {
        Given given = log(title + "Memory Flags:0001 Processor Domain:0 Memory Domain:0",
                title + "Memory Flags:0000 Processor Domain:0 Memory Domain:2",
                title + "Locality: Flags:00 Type:Read Latency Initiator Domains:1 Target Domains:2 Base:100",
                "acpi/hmat:   Initiator-Target[0-0]:91 nsec", "acpi/hmat:   Initiator-Target[0-2]:100 nsec",
                title + "Locality: Flags:00 Type:Read Bandwidth Initiator Domains:1 Target Domains:2 Base:100",
                "acpi/hmat:   Initiator-Target[0-0]:262100 MB/s", "acpi/hmat:   Initiator-Target[0-2]:0 MB/s",
                title + "Cache: Domain:2 Size:17179869184 Attrs:00401111 SMBIOS Handles:0");
        String yaml = given.yaml();
        assertTrue(yaml.contains("- { memory: 0, initiator: 0 }") && yaml.contains("- { memory: 2 }"), yaml);
        assertTrue(yaml.contains("{ type: Read Latency, baseUnit: 100, initiators: [0], targets: [0, 2], entries: [910, 1000] }"), yaml);
        assertTrue(yaml.contains("{ type: Read Bandwidth, baseUnit: 100, initiators: [0], targets: [0, 2], entries: [2621, 0] }"), yaml);
        assertTrue(yaml.contains("{ domain: 2, size: 17179869184, associativity: direct-mapped }"), yaml);
        assertEquals(9, messages(given).size());
        assertEquals(List.of(), given.defects());
    }

    /** hmat_normalize(): in revision 1 every product is divided by 10, rounding up; 50 * 3 / 10 = 15. */
    @Test
    void revisionOneOfTheHmatHasOtherUnits() {
        String yaml = log("acpi/hmat: HMAT: Memory (0x0 length 0x80000000) Flags:0003 Processor Domain:0 Memory Domain:0",
                "acpi/hmat: HMAT: Locality: Flags:00 Type:Access Latency Initiator Domains:1 Target Domains:1 Base:50",
                "acpi/hmat:   Initiator-Target[0-0]:15 nsec").yaml();
        assertTrue(yaml.contains("revision: 1") && yaml.contains("baseUnit: 50, initiators: [0], targets: [0], entries: [3]"), yaml);
    }

    /** Since then the other structures are printed for debugging only; that none is printed does not mean that none is there. */
    @Test
    void proximityAloneIsNoTable() {
        Given given = log("acpi/hmat: Memory Flags:0001 Processor Domain:0 Memory Domain:0");
        assertFalse(given.platform().firmware().hmat().stated());
        assertEquals(List.of("acpi/hmat: Memory Flags:0001 Processor Domain:0 Memory Domain:0"), messages(given));
    }

    @Test
    void aMatrixWithMissingRowsIsADefect() {
        Given given = log("acpi/hmat: Locality: Flags:00 Type:Read Latency Initiator Domains:2 Target Domains:1 Base:100",
                "acpi/hmat:   Initiator-Target[0-0]:91 nsec", "acpi/hmat:   Initiator-Target[0-0]:91 nsec");
        assertEquals(List.of("3 unknown-word HMAT 'acpi/hmat:   Initiator-Target[0-0]:91 nsec'",
                "1 truncated HMAT Read Latency of some pairs"), given.defects());
        assertTrue(given.platform().firmware().hmat().entries().get(0).localities().isEmpty());
    }

    @Test
    void latenciesOfCachesAreNotThoseOfMemory() {
        Given given = log("acpi/hmat: Locality: Flags:11 Type:Read Latency Initiator Domains:1 Target Domains:1 Base:100",
                "acpi/hmat:   Initiator-Target[0-0]:91 nsec",
                "acpi/hmat: Locality: Flags:04 Type:Read Latency Initiator Domains:1 Target Domains:1 Base:100",
                "acpi/hmat:   Initiator-Target[0-0]:91 nsec");
        assertEquals(List.of(1L), given.platform().firmware().hmat().entries().get(0).localities().stream()
                .map(locality -> locality.hierarchy()).toList());
        assertEquals(List.of("3 reserved-value HMAT memory hierarchy found=4"), given.defects());
    }

    // ---- which kernel, on which machine

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "Linux version 6.13.0+ (me@box) (gcc (GCC) 14.2.1, GNU ld 2.43) #7 SMP; 6.13.0+; X86_64",
        "Linux version 6.12.1-arm64 (me@box) (gcc (Debian 14) 14) #1; 6.12.1-arm64; ARM64",
        "Linux version 5.14.0-503.el9.aarch64 (m@b) (gcc (GCC) 11.5.0) #1; 5.14.0-503.el9.aarch64; ARM64",
        "Linux version 6.11.0 (m@b) (riscv64-linux-gnu-gcc (Debian 14) 14) #1; 6.11.0; RISCV64",
        "Linux version 7.2.0-rc3-next-20261101 (m@b) (loongarch64-linux-clang 20) #1; 7.2.0-rc3-next-20261101; LOONGARCH64"})
    void theBannerTellsReleaseAndArchitecture(String banner, String release, Architecture architecture) {
        for (String name : List.of("dmesg.txt", "version.txt")) {
            Platform platform = Given.file(name, banner + "\n").platform();
            assertEquals(release, platform.kernel().release().orElseThrow().text());
            assertEquals(architecture, platform.architecture());
        }
    }

    @Test
    void theSavedCommandLineIsTheKernels() {
        assertEquals("quiet=,efi=debug", words(log("Command line: quiet", "Kernel command line: quiet efi=debug ")));
        assertEquals("quiet=", words(log("[    0.000000] Command line: quiet")));
        // Since 6.19 a long one is printed in parts.
        assertEquals("a=1,b=2,c=3", words(log("Kernel command line: a=1 \\", "Kernel command line: b=2 \\",
                "Kernel command line: c=3",
                "Kernel command line: d=4")));
    }

    private static String words(Given given) {
        return String.join(",", given.platform().kernel().commandLine().entries().stream()
                .map(word -> word.name() + "=" + word.value()).toList());
    }

    @Test
    void aWordOfTheCommandLineHasItsPlace() {
        TextOrigin at = (TextOrigin) log("[    0.000000] Kernel command line: quiet efi=nosoftreserve")
                .platform().kernel()
                .commandLine().entries().get(1).at().whole();
        assertEquals("box/dmesg.txt:1:43+17", at.path() + ":" + at.line() + ":" + at.column() + "+" + at.length());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "DMI: Dell Inc. PowerEdge R760/0VRV9X, BIOS 2.1.5 03/14/2024; Dell Inc. PowerEdge R760/0VRV9X; 2.1.5; 03/14/2024",
        "DMI: QEMU Standard PC (Q35 + ICH9, 2009), BIOS 1.16.3-debian-1.16.3-2~bpo12+1 04/01/2014; QEMU Standard PC (Q35 + ICH9, 2009); "
                + "1.16.3-debian-1.16.3-2~bpo12+1; 04/01/2014",
        "DMI: Vendor, BIOS makers/Board, BIOS v 1 beta; Vendor, BIOS makers/Board; v 1 beta; "})
    void theDmiLineTellsTheMachine(String line, String product, String version, String date) {
        Platform platform = log("efi: EFI v2.7 by American Megatrends", line,
                "DMI: Memory slots populated: 1/1").platform();
        assertEquals(List.of("American Megatrends", version, date == null ? "" : date, product), List.of(
                platform.bios().orElseThrow().vendor().orElse(""), platform.bios().orElseThrow().version().orElse(""),
                platform.bios().orElseThrow().date().orElse(""), platform.bios().orElseThrow().product().orElse("")));
    }

    @Test
    void ofSeveralBootsTheLastOneCounts() {
        Given given = log("Linux version 6.1.0 (m@b)", "BIOS-provided physical RAM map:",
                "BIOS-e820: [mem 0x0-0xfff] usable",
                "Linux version 6.2.0 (m@b)", "BIOS-provided physical RAM map:", "BIOS-e820: [mem 0x0-0x1fff] usable");
        assertEquals(List.of("0x0-0x1fff 1"), e820(given));
        assertEquals("6.2.0", given.platform().kernel().release().orElseThrow().text());
        assertEquals(List.of("1 duplicate boot found=2"), given.defects());
    }

    @Test
    void anotherReleaseThanUnameTellsIsADefect() {
        assertEquals(List.of("1 contradiction /kernel/release '6.2.0'"),
                log("Linux version 6.2.0 (m@b)").and("uname.txt", "Linux box 6.1.0 #1 SMP x86_64 GNU/Linux").defects());
    }

    // ---- messages

    @Test
    void ofALongLogOnlyWhatIsAboutMemoryIsKept() {
        String junk = String.join("\n", IntStream.range(0, 200).mapToObj(i -> "usb 1-" + i + ": new device").toList());
        assertEquals(List.of("pci0000:0c: host supports CXL",
                "kmem dax0.0: mapping0: 0x0-0xfff could not reserve region",
                "resource: Expanded resource CXL Window 0 due to conflict with Soft Reserved",
                "x86/mm: Memory block size: 128MB"),
                messages(log(BOOT + junk, "[    2.687339]  pci0000:0c: host supports CXL",
                        "kmem_cache_create(foo) failed",
                        "kmem dax0.0: mapping0: 0x0-0xfff could not reserve region",
                        "resource: Expanded resource CXL Window 0 due to conflict with Soft Reserved",
                        "x86/mm: Memory block size: 128MB",
                        "Kernel command line: module_blacklist=cxl_acpi")));
    }

    @Test
    void aLogThatReachesBackToTheBannerIsWhole() {
        assertEquals(Truth.YES, log(BOOT, "cxl_mem mem0: bad").platform().observed().log().whole());
        assertEquals(Truth.UNKNOWN, log("cxl_mem mem0: bad").platform().observed().log().whole());
    }

    @Test
    void theBlockSizeIsWhatTheKernelChose() {
        Platform platform = log("[    1.009353] x86/mm: Memory block size: 2048MB").platform();
        assertEquals(Optional.of(2048L << 20), platform.observed().memory().blockSize().map(StatedBlockSize::bytes));
        assertEquals(Optional.empty(), platform.kernel().memoryBlockSize());
    }

    /** Somebody chose these lines. */
    @Test
    void ofAnExcerptEveryLineIsKept() {
        assertEquals(List.of("virtio: device uses modern interface but does not have VIRTIO_F_VERSION_1",
                "9pnet_virtio virtio0: probe with driver 9pnet_virtio failed with error -22"),
                messages(log("virtio: device uses modern interface but does not have VIRTIO_F_VERSION_1",
                        "9pnet_virtio virtio0: probe with driver 9pnet_virtio failed with error -22")));
    }

    @Test
    void aLogIsKnownByWhatItHoldsToo() {
        assertEquals(List.of("0x1000-0x1fff 1"), e820(Given.file("boot.log", BOOT
                + "BIOS-e820: [mem 0x1000-0x1fff] usable\n")));
        // What somebody typed on the machine belongs to the comparison, even if it shows the log.
        for (String name : List.of("guest.log", "guest-console.txt")) {
            assertEquals(List.of(), e820(Given.file(name, "BIOS-e820: [mem 0x1000-0x1fff] usable\n").and("cmdline.txt",
                    "quiet")));
        }
    }
}
