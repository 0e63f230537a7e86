package memwarden.ingest;

import java.util.List;
import memwarden.model.Cacheability;
import memwarden.model.EfiMemoryType;
import memwarden.model.EfiRange;
import memwarden.model.Firmware;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The two memory maps of a description: {@code firmware.memoryMap} and {@code firmware.e820}. */
class DescriptionMemoryMapTest {

    @ParameterizedTest
    // UEFI 2.10, section 7.2.1
    @CsvSource({
            "EfiConventionalMemory, CONVENTIONAL, 7, EfiConventionalMemory 0x0-0xfff",
            "7, CONVENTIONAL, 7, EfiConventionalMemory 0x0-0xfff",
            "0xf, UNACCEPTED, 15, EfiUnacceptedMemoryType 0x0-0xfff",
            "16, OTHER, 16, EFI memory type 0x10 0x0-0xfff",
            "0x80000000, OTHER, 2147483648, EFI memory type 0x80000000 0x0-0xfff"})
    void bindsATypeByNameOrNumber(String written, EfiMemoryType type, long number, String label) {
        EfiRange entry = map("{ range: 0-0xfff, type: " + written + ", attributes: [] }").memoryMap().entries().get(0);
        assertEquals(type, entry.type());
        assertEquals(number, entry.number());
        assertEquals(label, entry.label());
    }

    @ParameterizedTest
    @CsvSource({
            "'[EFI_MEMORY_WB, EFI_MEMORY_WC]', WRITE_BACK", "'[EFI_MEMORY_WT]', WEAKER",
            "'[EFI_MEMORY_WC, EFI_MEMORY_UC]', WEAKER", "'[EFI_MEMORY_UC, EFI_MEMORY_SP]', NONE", "'[]', NONE"})
    void readsCaching(String attributes, Cacheability cache) {
        assertEquals(cache, map("{ range: 0-0xfff, type: 7, attributes: " + attributes + " }").memoryMap().entries()
                .get(0).cacheability());
    }

    @Test
    void doesNotKnowCachingWithoutAttributes() {
        assertEquals(Cacheability.UNKNOWN,
                map("{ range: 0-0xfff, type: 7 }").memoryMap().entries().get(0).cacheability());
    }

    @Test
    void refusesATypeThatIsNone() {
        assertEquals(List.of("3:31+12 /firmware/memoryMap/0/type: `conventional` is not an EFI memory type. "
                        + "allowed here: `EfiReservedMemoryType`, `EfiLoaderCode`, `EfiLoaderData`, `EfiBootServicesCode`, …"),
                Descriptions.problems(text("memoryMap", "{ range: 0-0xfff, type: conventional }")).stream()
                        .map(line -> line.replaceFirst("(EfiBootServicesCode`, ).*", "$1…")).toList());
        assertEquals(1, Descriptions.problems(text("memoryMap", "{ range: 0-0xfff, type: 0x100000000 }")).size());
        assertEquals(1, Descriptions.problems(text("memoryMap", "{ range: 0-0xfff, type: other }")).size());
    }

    @Test
    void bindsTheE820Table() {
        Firmware firmware = Descriptions.platform("""
                firmware:
                  e820:
                    - { range: 0-0x9ffff, type: usable }
                    - { base: 0x100000, size: 1MiB, type: persistent (type 12) }
                    - { range: 0x100000000-0x1ffffffff, type: 0xefffffff }
                    - { range: 0x200000000-0x2ffffffff, type: 99 }
                """).firmware();
        assertTrue(firmware.e820().stated());
        assertFalse(firmware.memoryMap().stated());
        assertEquals(List.of("e820 usable 0x0-0x9ffff", "e820 persistent (type 12) 0x100000-0x1fffff",
                        "e820 soft reserved 0x100000000-0x1ffffffff", "e820 type 0x63 0x200000000-0x2ffffffff"),
                firmware.e820().entries().stream().map(entry -> entry.label()).toList());
        assertEquals("3:33+6 /firmware/e820/0/type",
                Descriptions.place(firmware.e820().entries().get(0).at().of("type")));
    }

    @Test
    void refusesAnE820TypeThatIsNone() {
        assertEquals(List.of("3:31+10 /firmware/e820/0/type: `System RAM` is not an e820 type"),
                Descriptions.problems(text("e820", "{ range: 0-0xfff, type: System RAM }")).stream()
                        .map(line -> line.replaceFirst("\\. .*", "")).toList());
        assertEquals(1, Descriptions.problems(text("e820", "{ range: 0-0xfff }")).size());
        assertEquals(1, Descriptions.problems(text("e820", "{ type: usable }")).size());
    }

    private static Firmware map(String entry) {
        return Descriptions.platform(text("memoryMap", entry)).firmware();
    }

    private static String text(String key, String entry) {
        return "firmware:\n  " + key + ":\n    - " + entry + "\n";
    }
}
