package memwarden.ingest.capture.tables;

import static memwarden.ingest.capture.tables.TableFixture.cdat;
import static memwarden.ingest.capture.tables.TableFixture.defects;
import static memwarden.ingest.capture.tables.TableFixture.file;
import static memwarden.ingest.capture.tables.TableFixture.hex;
import static memwarden.ingest.capture.tables.TableFixture.platform;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import memwarden.ingest.capture.CaptureReader;
import memwarden.model.AddressRange;
import memwarden.model.CacheAssociativity;
import memwarden.model.Cdat;
import memwarden.model.CdatState;
import memwarden.model.CdatStructure;
import memwarden.model.Dsemts;
import memwarden.model.DsemtsType;
import memwarden.model.Dsis;
import memwarden.model.Dslbis;
import memwarden.model.Dsmas;
import memwarden.model.DsmasFlag;
import memwarden.model.Dsmscis;
import memwarden.model.PerformanceType;
import memwarden.model.Platform;
import memwarden.model.Sslbis;
import memwarden.model.TableOrigin;
import org.junit.jupiter.api.Test;

/** Offsets of structures and fields: CDAT 1.03, section 3; the first structure begins at 16. */
class CdatReaderTest {

    private static final String DSMAS = "00 00 1800 | 00 | 00 | 0000 | 0000000000000000 | 0000002000000000";
    private static final String DSEMTS = "04 00 1800 | 00 | 01 | 0000 | 0000000000000000 | 0000002000000000";

    private static String dslbis(String type, String unit, String entry) {
        return "01 00 1800 | 00 | 00 |" + type + "| 00 |" + unit + "|" + entry + "00000000 | 0000";
    }

    private static Cdat table(Platform platform) {
        return platform.endpoints().entries().get(0).cdat();
    }

    /** All bytes of the table of a device of 512 MiB that QEMU shows. */
    @Test
    void theTableOfAVolatileDevice() {
        Platform platform = platform("cdat/endpoint2.CDAT", hex("a0000000 | 02 | ed | 000000000000 | 00000000", DSMAS,
                dslbis("01", "1027000000000000", "0f00"), dslbis("02", "1027000000000000", "1900"),
                dslbis("04", "e803000000000000", "1000"), dslbis("05", "e803000000000000", "1000"), DSEMTS));
        assertEquals(List.of(), platform.defects());
        Cdat cdat = table(platform);
        assertEquals("endpoint2", cdat.device());
        assertEquals(CdatState.PRESENT, cdat.state());
        List<CdatStructure> found = cdat.structures();
        assertEquals(List.of(
                new Dsmas("endpoint2", 0, Optional.of(Set.of()), new AddressRange(0, 0x1fffffff), found.get(0).at()),
                new Dslbis("endpoint2", 0, PerformanceType.READ_LATENCY, 0, 10000, 15, found.get(1).at()),
                new Dslbis("endpoint2", 0, PerformanceType.WRITE_LATENCY, 0, 10000, 25, found.get(2).at()),
                new Dslbis("endpoint2", 0, PerformanceType.READ_BANDWIDTH, 0, 1000, 16, found.get(3).at()),
                new Dslbis("endpoint2", 0, PerformanceType.WRITE_BANDWIDTH, 0, 1000, 16, found.get(4).at()),
                new Dsemts("endpoint2", 0, DsemtsType.SPECIFIC_PURPOSE, 0, 0x20000000L, found.get(5).at())), found);
        assertEquals(new TableOrigin("machine/cdat/endpoint2.CDAT", "CDAT", 136, 24), found.get(5).at().whole());
    }

    @Test
    void theOtherStructures() {
        Platform platform = platform("endpoint3.cdat", cdat(
                "00 00 1800 | 01 | 7c | 0000 | 0000002000000000 | 0000001000000000",
                "02 00 1400 | 01 | 000000 | 0000000004000000 | 11214000",
                "03 00 0800 | 01 | 02 | 0000",
                "04 00 1800 | 01 | 00 | 0000 | 0000000000000000 | 0000000800000000",
                "04 00 1800 | 01 | 02 | 0000 | 0000000800000000 | 0000000400000000",
                "04 00 1800 | 01 | 09 | 0000 | 0000000c00000000 | 0000000400000000",
                "01 00 1800 | 01 | 01 | 00 | 00 | 0100000000000000 | ffff00000000 | 0000"));
        assertEquals(List.of(), platform.defects());
        List<CdatStructure> found = table(platform).structures();
        assertEquals(List.of(
                new Dsmas("endpoint3", 1, Optional.of(Set.of(DsmasFlag.values())),
                        new AddressRange(0x20000000L, 0x2fffffffL), found.get(0).at()),
                new Dslbis("endpoint3", 1, PerformanceType.ACCESS_LATENCY, 1, 1, 0xffff, found.get(1).at()),
                new Dsmscis("endpoint3", 1, 0x400000000L, Optional.of(CacheAssociativity.DIRECT_MAPPED), found.get(2).at()),
                new Dsis("endpoint3", 2, memwarden.model.Truth.YES, found.get(3).at()),
                new Dsemts("endpoint3", 1, DsemtsType.CONVENTIONAL, 0, 0x8000000L, found.get(4).at()),
                new Dsemts("endpoint3", 1, DsemtsType.RESERVED, 0x8000000L, 0x4000000L, found.get(5).at()),
                new Dsemts("endpoint3", 1, DsemtsType.UNKNOWN_CODE, 0xc000000L, 0x4000000L, found.get(6).at())), found);
    }

    /** The structure that QEMU shows for the upstream port of a switch with two ports below. */
    @Test
    void theTableOfASwitch() {
        Platform platform = platform("cdat/port2.cdat", cdat(
                "05 00 2000 | 00 | 000000 | 1027000000000000 | 0001 0000 0f00 0000 | 0001 0100 0f00 0000"));
        assertEquals(List.of(), platform.defects());
        assertFalse(platform.endpoints().stated());
        Cdat cdat = platform.switches().entries().get(0).cdat();
        assertEquals(List.of(
                new Sslbis("port2", PerformanceType.ACCESS_LATENCY, 10000, 0x100, 0, 15, cdat.structures().get(0).at()),
                new Sslbis("port2", PerformanceType.ACCESS_LATENCY, 10000, 0x100, 1, 15, cdat.structures().get(1).at())),
                cdat.structures());
    }

    /** Real cards have such tables; Linux said "Malformed DSMAS table length: (24:0)". */
    @Test
    void aTailOfZeros() {
        Platform platform = platform("cdat/endpoint1.CDAT", cdat(DSMAS, DSEMTS, "00".repeat(32)));
        assertEquals(List.of("zero-length DSMAS.length at 64, found 0, expected 24"), defects(platform));
        assertEquals(Optional.of("endpoint1"), platform.defects().get(0).device());
        assertEquals(2, table(platform).structures().size());
    }

    @Test
    void whatIsBrokenIsNotedAndTheRestIsRead() {
        Platform platform = platform("cdat/endpoint2.CDAT", cdat(
                "00 00 1400 | 05 | 00 | 0000 | 0000000000000000 | 00000020",
                "00 00 1800 | 06 | 83 | 0000 | 0000000000000000 | 0000000000000000",
                "00 00 1800 | 07 | 00 | 0000 | 000000f0ffffffff | 0000002000000000",
                DSMAS, DSMAS,
                dslbis("06", "1027000000000000", "0f00"), dslbis("01", "ffffffffffffffff", "0200"),
                "05 00 1000 | 00 | 000000 | 1027000000000000",
                "05 00 1c00 | 00 | 000000 | 1027000000000000 | 0001 0000 0f00 0000 | 0001 0100",
                "09 00 0800 | 00000000",
                "02 00 1400 | 01 | 000000 | 0000000000000000 | 11214000",
                "03 00 0800 | 02 | 02 | 0000",
                "04 00 1800 | 00 | 01 | 0000 | 0000000000000000 | 0000000000000000",
                "04 00 1800 | 00 | 01 | 0000 | ffffffffffffffff | 0200000000000000", DSEMTS));
        assertEquals(List.of("bad-length DSMAS.length at 16, found 20, expected 24",
                "reserved-value DSMAS.flags at 41, found 131, expected 0",
                "empty DSMAS.DPA length at 52, found 0",
                "overflow DSMAS.DPA length at 76, found 536870912, expected 268435456",
                "duplicate DSMAS.DSMADHandle at 112, found 0",
                "reserved-value DSLBIS.data type at 138, found 6",
                "overflow DSLBIS.entry at 172, found 2, expected 1",
                "bad-length SSLBIS.length at 180, found 16, expected 24",
                "bad-length SSLBIS.length at 196, found 28, expected 24",
                "unknown-structure type 9.type at 224, found 9",
                "empty DSMSCIS.memory side cache size at 240, found 0",
                "reserved-value DSIS.flags at 256, found 2, expected 0",
                "empty DSEMTS.DPA length at 276, found 0",
                "overflow DSEMTS.DPA length at 300, found 2, expected 1"), defects(platform));
        assertEquals(List.of(0, 0), table(platform).structures().stream().filter(Dsmas.class::isInstance)
                .map(one -> ((Dsmas) one).handle()).toList());
        assertEquals(1, table(platform).structures().stream().filter(Dsemts.class::isInstance).count());
        assertEquals(1, table(platform).structures().stream().filter(Sslbis.class::isInstance).count());
    }

    @Test
    void twoTablesOfOneDevice() {
        CaptureReader.Result result = TableFixture.read(file("cdat/endpoint2.CDAT", cdat(DSMAS)),
                file("cdat/endpoint2.bin", cdat(DSMAS, DSEMTS)));
        assertEquals(List.of("contradiction table.- at 0"), defects(result.platform().orElseThrow()));
        assertEquals(1, result.platform().get().endpoints().entries().size());
    }

    /** Linux: cdat_read() of the file {@code CDAT} returns nothing if the table was not kept. */
    @Test
    void anEmptyFileIsATableThatCouldNotBeRead() {
        Platform platform = platform("cdat/endpoint2.CDAT", new byte[0]);
        assertEquals(List.of(), platform.defects());
        assertEquals(CdatState.UNREADABLE, table(platform).state());
        Platform cut = platform("cdat/port2.CDAT", hex("a0000000 02"));
        assertEquals(List.of("truncated header.length at 5, found 5, expected 16"), defects(cut));
        assertEquals(CdatState.UNREADABLE, cut.switches().entries().get(0).cdat().state());
    }

    @Test
    void itIsKnownByItsNameOnly() {
        CdatReader reader = new CdatReader();
        for (String name : List.of("cdat/endpoint2.CDAT", "cdat/x.bin", "port2.cdat", "CDAT", "my-cdat.bin", "a/cdat/endpoint1")) {
            assertTrue(reader.reads(file(name, cdat(DSMAS))), name);
            assertTrue(reader.reads(file(name, new byte[0])), name);
        }
        assertFalse(reader.reads(file("endpoint2.bin", cdat(DSMAS))));
        assertFalse(reader.reads(file("cdat.txt", "CDAT of endpoint2: absent\n".getBytes())));
    }
}
