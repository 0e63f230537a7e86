package memwarden.ingest.capture.tables;

import static memwarden.ingest.capture.tables.TableFixture.acpi;
import static memwarden.ingest.capture.tables.TableFixture.defects;
import static memwarden.ingest.capture.tables.TableFixture.platform;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import memwarden.model.CacheAddressMode;
import memwarden.model.CacheAssociativity;
import memwarden.model.Hmat;
import memwarden.model.Locality;
import memwarden.model.MemoryProximity;
import memwarden.model.MemorySideCache;
import memwarden.model.PerformanceType;
import memwarden.model.Platform;
import memwarden.model.TableOrigin;
import org.junit.jupiter.api.Test;

/** Offsets of structures and fields: ACPI 6.5, section 5.2.28; the first structure begins at 40. */
class HmatTableTest {

    private static final String FIXED = "00000000";
    /** Read latency from domains 0 and 1 to 0 to 3, with the values of a server of two sockets. */
    private static final String LATENCY = "0100 | 0000 | 48000000 | 00 | 01 | 00 | 00 | 02000000 | 04000000 | 00000000 |"
            + "6400000000000000 | 00000000 01000000 | 00000000 01000000 02000000 03000000 |"
            + "8b03 8006 e803 dd06 8006 8b03 dd06 e803";

    private static String proximity(String flags, String initiator, String memory) {
        return "0000 | 0000 | 28000000 |" + flags + "| 0000 |" + initiator + memory + "00000000"
                + "| 0000000000000000 | 0000000000000000";
    }

    private static Hmat hmat(Platform platform) {
        return platform.firmware().hmat().entries().get(0);
    }

    @Test
    void domainsAndLocalities() {
        Platform platform = platform("hmat.bin", acpi("HMAT", 2, FIXED, proximity("0100", "00000000", "00000000"),
                // An initiator is written there, and does not count.
                proximity("0000", "00000000", "02000000"), LATENCY));
        assertEquals(List.of(), platform.defects());
        Hmat hmat = hmat(platform);
        assertEquals(2, hmat.revision());
        assertEquals(List.of(new MemoryProximity(0, Optional.of(0L), hmat.proximity().get(0).at()),
                new MemoryProximity(2, Optional.empty(), hmat.proximity().get(1).at())), hmat.proximity());
        assertEquals(List.of(new Locality(PerformanceType.READ_LATENCY, 0, 100, List.of(0L, 1L), List.of(0L, 1L, 2L, 3L),
                List.of(907L, 1664L, 1000L, 1757L, 1664L, 907L, 1757L, 1000L), hmat.localities().get(0).at())),
                hmat.localities());
        assertEquals(new TableOrigin("machine/hmat.bin", "HMAT", 120, 72), hmat.localities().get(0).at().whole());
    }

    @Test
    void cachesAndTheirAttributes() {
        Platform platform = platform("acpi/HMAT", acpi("HMAT", 2, FIXED,
                "0200 | 0000 | 20000000 | 01000000 | 00000000 | 0000002000000000 | 11010000 | 0100 | 0000",
                "0200 | 0000 | 24000000 | 01000000 | 00000000 | 0000000400000000 | 11124000 | 0000 | 0200 | 0100 0200"));
        assertEquals(List.of(), platform.defects());
        Hmat hmat = hmat(platform);
        assertEquals(List.of(new MemorySideCache(1, 0x20000000L, Optional.of(CacheAssociativity.DIRECT_MAPPED),
                Optional.of(CacheAddressMode.EXTENDED_LINEAR), hmat.caches().get(0).at()),
                new MemorySideCache(1, 0x4000000L, Optional.of(CacheAssociativity.COMPLEX),
                        Optional.of(CacheAddressMode.TRANSPARENT), hmat.caches().get(1).at())), hmat.caches());
        assertEquals(List.of(), hmat.localities());
    }

    /** In revision 1 a structure may be about an initiator only, and has the range of its memory. */
    @Test
    void theFirstRevisionSaysWhichFieldsCount() {
        Platform platform = platform("acpi/HMAT", acpi("HMAT", 1, FIXED, proximity("0100", "00000000", "05000000"),
                "0000 | 0000 | 28000000 | 0300 | 0000 | 00000000 01000000 00000000 | 0000000001000000 | 0000001000000000"));
        assertEquals(List.of(), platform.defects());
        assertEquals(1, hmat(platform).revision());
        assertEquals(List.of(1L), hmat(platform).proximity().stream().map(MemoryProximity::memory).toList());
    }

    @Test
    void whatAMeasureIsOfIsKept() {
        Platform platform = platform("acpi/HMAT", acpi("HMAT", 2, FIXED, LATENCY.replace("| 00 | 01 | 00 |", "| 12 | 01 | 40 |")));
        assertEquals(List.of(), platform.defects());
        assertEquals(2, hmat(platform).localities().get(0).hierarchy());
    }

    @Test
    void whatIsBrokenIsNotedAndTheRestIsRead() {
        Platform platform = platform("acpi/HMAT", acpi("HMAT", 2, FIXED,
                // One byte of padding too many, one entry too few, and lists that no table holds.
                LATENCY.replace("48000000", "4a000000") + "0000",
                LATENCY.replace("48000000", "46000000").replace("dd06 e803", "dd06").replaceFirst("e803$", ""),
                LATENCY.replace("02000000 | 04000000", "ffffffff | ffffffff"),
                LATENCY.replace("| 00 | 01 |", "| 00 | 06 |"), LATENCY.replace("| 00 | 01 |", "| 04 | 01 |"),
                LATENCY.replace("6400000000000000", "ffffffffffffff01"),
                "0300 | 0000 | 0c000000 | 01020304",
                "0200 | 0000 | 20000000 | 01000000 | 00000000 | 0000000000000000 | 11010000 | 0100 | 0000",
                "0200 | 0000 | 20000000 | 01000000 | 00000000 | 0000002000000000 | 54330000 | 0200 | 0100",
                proximity("0800", "00000000", "02000000")));
        assertEquals(List.of(
                "bad-length system locality latency and bandwidth.length at 40, found 74, expected 72",
                "bad-length system locality latency and bandwidth.length at 114, found 70, expected 72",
                "bad-length system locality latency and bandwidth.length at 184, found 72, expected 18446744073709551615",
                "reserved-value system locality latency and bandwidth.data type at 265, found 6",
                "reserved-value system locality latency and bandwidth.memory hierarchy at 336, found 4"),
                defects(platform).subList(0, 5));
        List<String> rest = defects(platform).subList(5, defects(platform).size());
        // 2^57 - 1 times 907, 1664, 1000 and 1757, which are more than 128.
        assertEquals(8, rest.stream().filter(line -> line.startsWith(
                "overflow system locality latency and bandwidth.entry at 4")).count());
        assertEquals("overflow system locality latency and bandwidth.entry at 456, found 907, expected 128", rest.get(0));
        assertEquals(List.of("unknown-structure type 3.type at 472, found 3",
                "empty memory side cache.memory side cache size at 500, found 0",
                "bad-length memory side cache.length at 516, found 32, expected 34",
                "reserved-value memory side cache.total cache levels at 540, found 4",
                "reserved-value memory side cache.cache level at 540, found 5",
                "reserved-value memory side cache.write policy at 540, found 3",
                "reserved-value memory side cache.cache associativity at 540, found 3",
                "reserved-value memory side cache.address mode at 544, found 2",
                "reserved-value memory proximity domain attributes.flags at 556, found 8, expected 0"),
                rest.subList(8, rest.size()));
        assertEquals(2, hmat(platform).localities().size());
        assertEquals(Optional.empty(), hmat(platform).caches().get(0).associativity());
        assertEquals(1, hmat(platform).proximity().size());
    }

    @Test
    void aStructureThatEndsBehindTheTable() {
        assertEquals(List.of("past-end memory side cache.length at 40, found 4294967295, expected 32"),
                defects("acpi/HMAT", acpi("HMAT", 2, FIXED,
                        "0200 | 0000 | ffffffff | 01000000 | 00000000 | 0000002000000000 | 11010000 | 0100 | 0000")));
        assertEquals(List.of("zero-length memory side cache.length at 40, found 0, expected 32"),
                defects("acpi/HMAT", acpi("HMAT", 2, FIXED,
                        "0200 | 0000 | 00000000 | 01000000 | 00000000 | 0000002000000000 | 11010000 | 0100 | 0000")));
    }
}
