package memwarden.ingest.capture.tables;

import static memwarden.ingest.capture.tables.TableFixture.acpi;
import static memwarden.ingest.capture.tables.TableFixture.defects;
import static memwarden.ingest.capture.tables.TableFixture.platform;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import memwarden.model.AddressRange;
import memwarden.model.Affinity;
import memwarden.model.AffinityKind;
import memwarden.model.Platform;
import memwarden.model.SratMemory;
import memwarden.model.TableOrigin;
import memwarden.model.Truth;
import org.junit.jupiter.api.Test;

/** Offsets of structures and fields: ACPI 6.5, section 5.2.16; the first structure begins at 48. */
class SratTableTest {

    private static final String FIXED = "01000000 0000000000000000";
    private static final String MEMORY =
            "01 28 | 03000000 | 0000 | 0000000001000000 | 000000c003000000 | 00000000 | 03000000 | 0000000000000000";

    @Test
    void memoryWithItsFlags() {
        Platform platform = platform("acpi/SRAT", acpi("SRAT", 3, FIXED, MEMORY,
                // Enabled, hot-pluggable and specific-purpose: 0x0b, as a document of the kernel shows it.
                "01 28 | 07010000 | 0000 | 00000050c0000000 | 0000000001000000 | 00000000 | 0b000000 | 0000000000000000",
                "01 28 | 00000000 | 0000 | 0000001000000000 | 0000001000000000 | 00000000 | 04000000 | 0000000000000000",
                // A slot that nobody uses.
                "01 28 | 00000000 | 0000 | 0000000000000000 | 0000000000000000 | 00000000 | 00000000 | 0000000000000000"));
        assertEquals(List.of(), platform.defects());
        List<SratMemory> memory = platform.firmware().srat().entries();
        assertEquals(List.of(
                new SratMemory(new AddressRange(0x100000000L, 0x4bfffffffL), 3, true, Truth.YES, Truth.NO, Truth.NO,
                        memory.get(0).at()),
                new SratMemory(new AddressRange(0xc050000000L, 0xc14fffffffL), 0x107, true, Truth.YES, Truth.NO,
                        Truth.YES, memory.get(1).at()),
                new SratMemory(new AddressRange(0x10000000L, 0x1fffffffL), 0, false, Truth.NO, Truth.YES, Truth.NO,
                        memory.get(2).at())), memory);
        assertEquals(new TableOrigin("machine/acpi/SRAT", "SRAT", 48, 40), memory.get(0).at().whole());
        assertEquals(new TableOrigin("machine/acpi/SRAT", "SRAT", 50, 4), memory.get(0).at().of("domain"));
    }

    @Test
    void everythingThatIsNoMemory() {
        Platform platform = platform("srat.aml", acpi("SRAT", 3, FIXED,
                "00 10 | 07 | 00 | 01000000 | 00 | 010000 | 00000000",
                "02 18 | 0000 | 02000000 | 10000000 | 01000000 | 00000000 | 00000000",
                "03 12 | 03000000 | 04000000 | 00000000 | 00000000",
                "04 0c | 01000000 | 0000 | 00000000",
                "07 14 | 0000 | 05000000 | 06000000 | 01000000 | 00000000",
                "05 20 | 00 | 01 | 02000000 | 0100 7f 11 000000000000000000000000 | 01000000 | 00000000",
                "06 20 | 00 | 00 | 03000000 | 4143504930303136 0c000000 00000000 | 01000000 | 00000000",
                "06 20 | 00 | 00 | 04000000 | 0000000000000000 00000000 00000000 | 00000000 | 00000000"));
        assertEquals(List.of(), platform.defects());
        List<Affinity> found = platform.firmware().affinities();
        assertEquals(List.of(
                processor(0x107, true, found.get(0)), processor(2, true, found.get(1)), processor(3, false, found.get(2)),
                processor(5, true, found.get(3)),
                new Affinity(AffinityKind.GENERIC_INITIATOR, 2, true, Optional.empty(), Optional.empty(),
                        Optional.of("0001:7f:02.1"), found.get(4).at()),
                new Affinity(AffinityKind.GENERIC_PORT, 3, true, Optional.of("ACPI0016"), Optional.of(12L),
                        Optional.empty(), found.get(5).at()),
                new Affinity(AffinityKind.GENERIC_PORT, 4, false, Optional.empty(), Optional.empty(), Optional.empty(),
                        found.get(6).at())), found);
        assertEquals(List.of(), platform.firmware().srat().entries());
    }

    private static Affinity processor(long domain, boolean enabled, Affinity found) {
        return new Affinity(AffinityKind.PROCESSOR, domain, enabled, Optional.empty(), Optional.empty(),
                Optional.empty(), found.at());
    }

    /** To revision 1 a domain has 8 bits; Linux takes no more of it, and the rest is reserved. */
    @Test
    void oldTablesHaveDomainsOfOneByte() {
        Platform platform = platform("acpi/SRAT", acpi("SRAT", 1, FIXED, "00 10 | 07 | 00 | 01000000 | 00 | 010000 | 00000000",
                MEMORY.replace("03000000 | 0000 | 00", "03000100 | 0000 | 00")));
        assertEquals(List.of("reserved-value memory affinity.reserved at 67, found 256, expected 0"), defects(platform));
        assertEquals(7, platform.firmware().affinities().get(0).domain());
        assertEquals(3, platform.firmware().srat().entries().get(0).domain());
    }

    @Test
    void whatIsBrokenIsNotedAndTheRestIsRead() {
        Platform platform = platform("acpi/SRAT", acpi("SRAT", 3, FIXED,
                "01 26 | 03000000 | 0000 | 0000000001000000 | 000000c003000000 | 00000000 | 03000000 | 000000000000",
                "01 28 | 00000000 | 0000 | 0000001000000000 | 0000000000000000 | 00000000 | 01000000 | 0000000000000000",
                "01 28 | 00000000 | 0000 | ffffffffffffffff | 0200000000000000 | 00000000 | 01000000 | 0000000000000000",
                "09 06 | 01020304",
                "05 20 | 00 | 02 | 02000000 | 00000000000000000000000000000000 | 01000000 | 00000000",
                MEMORY.replace("03000000 | 0000000000000000", "13000000 | 0000000000000000")));
        assertEquals(List.of("bad-length memory affinity.length at 48, found 38, expected 40",
                "empty memory affinity.length at 102, found 0",
                "overflow memory affinity.length at 142, found 2, expected 1",
                "unknown-structure type 9.type at 166, found 9",
                "reserved-value generic initiator affinity.device handle type at 175, found 2",
                "reserved-value memory affinity.flags at 232, found 19, expected 3"), defects(platform));
        assertEquals(1, platform.firmware().srat().entries().size());
    }

    @Test
    void whereTheWalkEndsNothingIsKnown() {
        Platform platform = platform("acpi/SRAT", acpi("SRAT", 3, FIXED, "01 00 | 03000000", MEMORY));
        assertEquals(List.of("zero-length memory affinity.length at 48, found 0, expected 40"), defects(platform));
        assertFalse(platform.firmware().srat().stated());
        assertEquals(List.of("bad-length memory affinity.length at 48, found 1, expected 40"),
                defects("acpi/SRAT", acpi("SRAT", 3, FIXED, "01 01 | 03000000", MEMORY)));
        assertEquals(List.of("past-end memory affinity.length at 48, found 41, expected 40"),
                defects("acpi/SRAT", acpi("SRAT", 3, FIXED, MEMORY.replace("01 28", "01 29"))));
        assertEquals(List.of("bad-length header.length at 4, found 40, expected 48"),
                defects("acpi/SRAT", acpi("SRAT", 3, "01000000")));
    }
}
