package memwarden.ingest.capture.tables;

import static memwarden.ingest.capture.tables.TableFixture.acpi;
import static memwarden.ingest.capture.tables.TableFixture.defects;
import static memwarden.ingest.capture.tables.TableFixture.hex;
import static memwarden.ingest.capture.tables.TableFixture.platform;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import memwarden.model.AddressRange;
import memwarden.model.Cedt;
import memwarden.model.Cfmws;
import memwarden.model.Chbs;
import memwarden.model.ChbsVersion;
import memwarden.model.Csds;
import memwarden.model.Platform;
import memwarden.model.Rdpas;
import memwarden.model.RdpasProtocol;
import memwarden.model.TableOrigin;
import memwarden.model.WindowRestriction;
import memwarden.model.XorMap;
import org.junit.jupiter.api.Test;

/** Offsets of structures and fields: CXL 3.1, section 9.18.1; the header takes 36 bytes. */
class CedtTableTest {

    private static final String CHBS_DE =
            "00 00 2000 | de000000 | 01000000 | 00000000 | 000000c004000000 | 0000010000000000";
    private static final String CHBS_0C =
            "00 00 2000 | 0c000000 | 01000000 | 00000000 | 000001c004000000 | 0000010000000000";
    private static final String CFMWS_ONE = "01 00 2800 | 00000000 | 000000d004000000 | 0000000001000000 | 00 | 00 | 0000"
            + "| 00000000 | 0f00 | 0000 | 0c000000";
    private static final String CFMWS_TWO = "01 00 2c00 | 00000000 | 000000d005000000 | 0000000001000000 | 01 | 00 | 0000"
            + "| 05000000 | 0f00 | 0000 | 0c000000 de000000";

    /** All bytes of the table that QEMU 10 makes for two host bridges. */
    @Test
    void aTableOfTwoHostBridges() {
        byte[] table = hex("43454454 b8000000 01 ea 424f43485320 4258504320202020 01000000 42585043 01000000",
                CHBS_DE, CHBS_0C, CFMWS_ONE, CFMWS_TWO);
        Platform platform = platform("acpi/CEDT", table);
        assertEquals(List.of(), platform.defects());
        Cedt cedt = platform.firmware().cedt();
        Chbs first = cedt.hostBridges().entries().get(0);
        assertEquals(new Chbs(0xde, Optional.of(ChbsVersion.CXL_2_0), Optional.of(0x4c0000000L), Optional.of(0x10000L),
                first.at()), first);
        assertEquals(new TableOrigin("machine/acpi/CEDT", "CEDT", 36, 32), first.at().whole());
        assertEquals(new TableOrigin("machine/acpi/CEDT", "CEDT", 52, 8), first.at().of("base"));
        assertEquals(List.of(0xdeL, 0xcL), cedt.hostBridges().entries().stream().map(Chbs::uid).toList());
        Cfmws one = cedt.windows().entries().get(0);
        assertEquals("w0", one.id());
        assertEquals(new AddressRange(0x4d0000000L, 0x5cfffffffL), one.range());
        assertEquals(List.of("hb12"), one.targets());
        assertEquals(Optional.of(256L), one.granularity());
        assertEquals(Optional.of(0L), one.encoding().arithmetic());
        assertEquals(Optional.empty(), one.encoding().length());
        assertEquals(Optional.of(Set.of(WindowRestriction.DEVICE_COHERENT, WindowRestriction.HOST_ONLY,
                WindowRestriction.VOLATILE, WindowRestriction.PERSISTENT)), one.restrictions());
        Cfmws two = cedt.windows().entries().get(1);
        assertEquals(List.of("hb12", "hb222"), two.targets());
        assertEquals(Optional.of(2), two.encoding().decodedWays());
        assertEquals(Optional.of(8192L), two.granularity());
        assertEquals(new TableOrigin("machine/acpi/CEDT", "CEDT", 140, 44), two.at().whole());
        assertTrue(cedt.xorMaps().stated());
        assertEquals(List.of("hb222", "hb12"), platform.hostBridges().entries().stream().map(bridge -> bridge.id()).toList());
    }

    /** A 4-way XOR window, its maps, and the restricted host, with the values of a server of two sockets. */
    @Test
    void xorWindowsAndTheirMaps() {
        byte[] table = acpi("CEDT", 1,
                "00 00 2000 | 22010000 | 00000000 | 00000000 | 00e0fbdd00000000 | 0020000000000000",
                "01 00 3400 | 00000000 | 0000008092070000 | 000000d002000000 | 02 | 01 | 0000 | 00000000 | 0600 | 0100"
                        + "| 23010000 03010000 43010000 53010000",
                "02 00 1800 | 0000 | 00 | 02 | 0041400000000000 | 0082800000000000");
        Platform platform = platform("cedt.bin", table);
        assertEquals(List.of(), platform.defects());
        Cedt cedt = platform.firmware().cedt();
        assertEquals(Optional.of(ChbsVersion.CXL_1_1), cedt.hostBridges().entries().get(0).version());
        assertEquals(0x122L, cedt.hostBridges().entries().get(0).uid());
        Cfmws window = cedt.windows().entries().get(0);
        assertEquals(List.of("hb291", "hb259", "hb323", "hb339"), window.targets());
        assertEquals(Optional.of(1L), window.encoding().arithmetic());
        assertEquals(Optional.of(1L), window.qtg());
        XorMap map = cedt.xorMaps().entries().get(0);
        assertEquals(new XorMap(256, 2, Optional.of(List.of(0x404100L, 0x808200L)), map.at()), map);
    }

    @Test
    void theOtherStructures() {
        byte[] table = acpi("CEDT", 2,
                "03 00 1400 | 0000 | 017f | 0000bad000000000 | 01 | 000000",
                "03 00 1100 | 0100 | 007f | 0010bad000000000 | 00",
                // With the protocol before the base, as CXL 3.0 had it.
                "03 00 1100 | 0000 | 027f | 01 | 0000bae000000000",
                "03 00 1000 | 0000 | 037f | 0000bae000000000",
                "04 00 0800 | 0300 | 0000");
        Platform platform = platform("cedt.aml", table);
        assertEquals(List.of(), platform.defects());
        Cedt cedt = platform.firmware().cedt();
        assertEquals(List.of(
                new Rdpas("0000:7f:00.1", Optional.of(0xd0ba0000L), Optional.of(RdpasProtocol.CACHEMEM), cedt.associations().get(0).at()),
                new Rdpas("0001:7f:00.0", Optional.of(0xd0ba1000L), Optional.of(RdpasProtocol.IO), cedt.associations().get(1).at()),
                new Rdpas("0000:7f:00.2", Optional.of(0xe0ba0000L), Optional.of(RdpasProtocol.CACHEMEM), cedt.associations().get(2).at()),
                new Rdpas("0000:7f:00.3", Optional.of(0xe0ba0000L), Optional.empty(), cedt.associations().get(3).at())),
                cedt.associations());
        assertEquals(List.of(new Csds(3, cedt.systems().get(0).at())), cedt.systems());
    }

    /** What windows with a code of its own tell stays with the window: rules of the stage windows speak of it. */
    @Test
    void codesThatAreReservedAreKeptAsCodes() {
        byte[] table = acpi("CEDT", 1,
                window("0000003002000000", "0000001000000000", "07", "00", "00000000", "0000", "0c000000"),
                window("0000004002000000", "0000001000000000", "01", "00", "00000000", "0000", "0c000000"),
                window("0000006002000000", "0000001000000000", "00", "07", "09000000", "0000", "0c000000"),
                window("0000009002000000", "0000000000000000", "00", "00", "00000000", "0000", "0c000000"),
                // One way, in a structure with room for two targets.
                window("000000a002000000", "0000001000000000", "00", "00", "00000000", "0000", "0c000000 00000000"));
        Platform platform = platform("acpi/CEDT", table);
        assertEquals(List.of(), platform.defects());
        List<Cfmws> windows = platform.firmware().cedt().windows().entries();
        assertEquals(List.of("w0", "w1", "w2", "w4"), windows.stream().map(Cfmws::id).toList());
        assertEquals(Optional.of(7L), windows.get(0).encoding().ways());
        assertEquals(List.of("hb12"), windows.get(0).targets());
        assertEquals(40, windows.get(1).length());
        assertEquals(44, windows.get(1).lengthForWays());
        assertEquals(Optional.of(7L), windows.get(2).encoding().arithmetic());
        assertEquals(Optional.of(9L), windows.get(2).encoding().granularity());
        assertEquals(List.of("hb12"), windows.get(3).targets());
        assertEquals(44, windows.get(3).length());
        assertEquals("w3", platform.firmware().cedt().emptyWindows().get(0).id());
        assertEquals(0x290000000L, platform.firmware().cedt().emptyWindows().get(0).base());
    }

    private static String window(String base, String size, String ways, String arithmetic, String granularity,
            String restrictions, String targets) {
        return "01 00 " + String.format("%02x", 36 + hex(targets).length) + "00 00000000" + base + size + ways + arithmetic
                + "0000" + granularity + restrictions + "0000" + targets;
    }

    @Test
    void aTableWithoutStructuresHasNone() {
        Platform platform = platform("acpi/CEDT", acpi("CEDT", 1));
        assertEquals(List.of(), platform.defects());
        assertTrue(platform.firmware().cedt().windows().stated());
        assertEquals(List.of(), platform.firmware().cedt().windows().entries());
        assertFalse(platform.hostBridges().stated());
    }

    @Test
    void aRangeThatLeavesTheAddressSpaceIsNoWindow() {
        byte[] table = acpi("CEDT", 1, window("000000f0ffffffff", "0000002000000000", "00", "00", "00000000", "0000", "0c000000"),
                window("000000f0ffffffff", "0000001000000000", "00", "00", "00000000", "0000", "0c000000"));
        Platform platform = platform("acpi/CEDT", table);
        assertEquals(List.of("overflow CFMWS.window size at 52, found 536870912, expected 268435456"), defects(platform));
        assertEquals(List.of("w1"), platform.firmware().cedt().windows().entries().stream().map(Cfmws::id).toList());
        assertEquals(new AddressRange(0xfffffffff0000000L, -1L), platform.firmware().cedt().windows().entries().get(0).range());
    }

    @Test
    void reservedValuesAndRepetitionsAreNoted() {
        assertEquals(List.of(
                // The second byte of a record, the version, and the reserved field of a CHBS.
                "reserved-value CHBS.reserved at 37, found 1, expected 0",
                "reserved-value CHBS.CXL version at 44, found 2",
                "reserved-value CHBS.reserved at 48, found 5, expected 0",
                "duplicate CHBS.UID at 72, found 12",
                "overflow CHBS.length at 92, found 65536, expected 1",
                // Bits 6 to 15 of the restrictions: 0x8042.
                "reserved-value CFMWS.window restrictions at 132, found 32834, expected 2",
                "reserved-value CXIMS.HBIG at 146, found 7",
                "duplicate CXIMS.HBIG at 162, found 0",
                "reserved-value RDPAS.protocol at 180, found 2"),
                defects("acpi/CEDT", acpi("CEDT", 1,
                        "00 01 2000 | 0c000000 | 02000000 | 05000000 | 000000c004000000 | 0000010000000000",
                        "00 00 2000 | 0c000000 | 01000000 | 00000000 | ffffffffffffffff | 0000010000000000",
                        window("000000d004000000", "0000000001000000", "00", "00", "00000000", "4280", "0c000000"),
                        "02 00 0800 | 0000 | 07 | 00", "02 00 0800 | 0000 | 00 | 00", "02 00 0800 | 0000 | 00 | 00",
                        "03 00 1400 | 0000 | 017f | 0000bad000000000 | 02 | 000000")));
    }

    @Test
    void lengthsThatAreWrongAreNotedAndTheRestIsRead() {
        Platform platform = platform("acpi/CEDT", acpi("CEDT", 1,
                "00 00 1c00 | 0c000000 | 01000000 | 00000000 | 000000c004000000 | 00000100",
                "00 00 2400 | 0d000000 | 01000000 | 00000000 | 000000c004000000 | 0000010000000000 | 00000000",
                "09 00 0c00 | 0102030405060708",
                "02 00 1000 | 0000 | 00 | 02 | 0041400000000000",
                "03 00 1300 | 0000 | 017f | 0000bad000000000 | 01 | 0000",
                "01 00 2000 | 00000000 | 000000d004000000 | 0000000001000000 | 00 | 00 | 0000 | 00000000",
                CFMWS_ONE));
        assertEquals(List.of("bad-length CHBS.length at 36, found 28, expected 32",
                "bad-length CHBS.length at 64, found 36, expected 32",
                "unknown-structure type 9.type at 100, found 9",
                "bad-length CXIMS.length at 112, found 16, expected 24",
                "bad-length RDPAS.length at 128, found 19, expected 20",
                "bad-length CFMWS.length at 147, found 32, expected 36"), defects(platform));
        assertEquals(Optional.of("09 00 0c 00 01 02 03 04 05 06 07 08"), platform.defects().get(2).text());
        Cedt cedt = platform.firmware().cedt();
        assertEquals(List.of(13L), cedt.hostBridges().entries().stream().map(Chbs::uid).toList());
        assertEquals(Optional.of(List.of(0x404100L)), cedt.xorMaps().entries().get(0).bits());
        assertEquals(1, cedt.windows().entries().size());
        assertEquals(1, cedt.associations().size());
    }

    /** What follows a structure of length 0 is unknown, not absent. */
    @Test
    void aLengthOfZeroEndsTheWalk() {
        Platform platform = platform("acpi/CEDT", acpi("CEDT", 1, CHBS_0C, "01 00 0000 | 00000000", CFMWS_ONE));
        assertEquals(List.of("zero-length CFMWS.length at 68, found 0, expected 36"), defects(platform));
        assertEquals(1, platform.firmware().cedt().hostBridges().entries().size());
        assertFalse(platform.firmware().cedt().windows().stated());
        assertFalse(platform.firmware().cedt().xorMaps().stated());
    }

    @Test
    void aStructureThatEndsBehindTheTableIsReadAsFarAsItIsThere() {
        Platform platform = platform("acpi/CEDT", acpi("CEDT", 1, CHBS_0C, CFMWS_TWO.replace("2c00", "3000")));
        assertEquals(List.of("past-end CFMWS.length at 68, found 48, expected 44"), defects(platform));
        Cfmws window = platform.firmware().cedt().windows().entries().get(0);
        assertEquals(List.of("hb12", "hb222"), window.targets());
        assertEquals(48, window.length());
        assertEquals(List.of("past-end CHBS.length at 36, found 32, expected 8"),
                defects("acpi/CEDT", acpi("CEDT", 1, "00 00 2000 | 0c000000")));
        assertEquals(List.of("past-end end of the table.- at 68"),
                defects("acpi/CEDT", acpi("CEDT", 1, CHBS_0C, "01 00 28")));
        // The kernel does not look at it either, so it is no structure of length 0.
        assertEquals(List.of("past-end end of the table.- at 68"),
                defects("acpi/CEDT", acpi("CEDT", 1, CHBS_0C, "00000000")));
    }
}
