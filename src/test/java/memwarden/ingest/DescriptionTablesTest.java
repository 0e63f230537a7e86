package memwarden.ingest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import memwarden.model.AddressRange;
import memwarden.model.Affinity;
import memwarden.model.AffinityKind;
import memwarden.model.CacheAddressMode;
import memwarden.model.CacheAssociativity;
import memwarden.model.Cedt;
import memwarden.model.Cfmws;
import memwarden.model.Chbs;
import memwarden.model.ChbsVersion;
import memwarden.model.EmptyWindow;
import memwarden.model.Hmat;
import memwarden.model.Locality;
import memwarden.model.MemoryProximity;
import memwarden.model.MemorySideCache;
import memwarden.model.Origins;
import memwarden.model.PerformanceType;
import memwarden.model.Rdpas;
import memwarden.model.RdpasProtocol;
import memwarden.model.Section;
import memwarden.model.SratMemory;
import memwarden.model.Truth;
import memwarden.model.XorMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The ACPI tables of a description: SRAT, HMAT and CEDT. */
class DescriptionTablesTest {

    private static final String WAYS = "allowed here: `1`, `2`, `3`, `4`, `6`, `8`, `12`, `16`;"
            + " the raw field of the table goes under `encodedWays`";

    @Test
    void bindsTheSrat() {
        Section<SratMemory> srat = Descriptions.platform("""
                firmware:
                  srat:
                    memory:
                      - { range: 0x0-0x3fffffff, domain: 0, hotPluggable: no }
                      - { base: 0x40000000, size: 1GiB, domain: 0xffffffff, enabled: no }
                """).firmware().srat();
        assertTrue(srat.stated());
        Origins first = srat.entries().get(0).at();
        Origins second = srat.entries().get(1).at();
        assertEquals(List.of(
                new SratMemory(new AddressRange(0, 0x3fffffff), 0, true, Truth.NO, Truth.UNKNOWN, Truth.UNKNOWN, first),
                new SratMemory(new AddressRange(0x40000000, 0x7fffffff), 0xffffffffL, false, Truth.UNKNOWN,
                        Truth.UNKNOWN, Truth.UNKNOWN, second)),
                srat.entries());
        assertEquals("4:9+54 /firmware/srat/memory/0", Descriptions.place(first.whole()));
        assertEquals("4:42+1 /firmware/srat/memory/0/domain", Descriptions.place(first.of("domain")));
        assertEquals("5:17+10 /firmware/srat/memory/1/base", Descriptions.place(second.of("range")));
    }

    @Test
    void bindsTheHmat() {
        Hmat hmat = Descriptions.platform("""
                firmware:
                  hmat:
                    revision: 1
                    caches:
                      - { domain: 1, size: 512MiB, associativity: direct-mapped, addressMode: extended-linear }
                      - { domain: 2, size: 1GiB }
                """).firmware().hmat().entries().get(0);
        Origins first = hmat.caches().get(0).at();
        Origins second = hmat.caches().get(1).at();
        assertEquals(new Hmat(1, List.of(), List.of(), List.of(
                new MemorySideCache(1, 512L << 20, Optional.of(CacheAssociativity.DIRECT_MAPPED),
                        Optional.of(CacheAddressMode.EXTENDED_LINEAR), first),
                new MemorySideCache(2, 1L << 30, Optional.empty(), Optional.empty(), second)), hmat.at()), hmat);
        assertEquals("3:15+1 /firmware/hmat/revision", Descriptions.place(hmat.at().of("revision")));
        assertEquals("5:79+15 /firmware/hmat/caches/0/addressMode", Descriptions.place(first.of("addressMode")));
    }

    @Test
    void takesRevision2ForTheUsualHmat() {
        Section<Hmat> hmat = Descriptions.platform("firmware: {hmat: {caches: absent}}\n").firmware().hmat();
        assertEquals(List.of(new Hmat(2, List.of(), List.of(), List.of(), hmat.entries().get(0).at())), hmat.entries());
        assertEquals("1:18+16 /firmware/hmat", Descriptions.place(hmat.origin()));
    }

    @Test
    void bindsTheCedt() {
        Cedt cedt = Descriptions.platform("""
                firmware:
                  cedt:
                    hostBridges:
                      - { uid: 12, version: 2.0 }
                      - { uid: 12, version: "1.1" }
                      - { uid: 13 }
                    windows:
                      - { range: 0x0-0xff, ways: 12, granularity: 16KiB, arithmetic: xor, length: 40 }
                      - { id: raw, range: 0x100-0x1ff, encodedWays: 7, encodedGranularity: 9, arithmetic: 0x2 }
                      - { id: none, base: 0x850000000, size: 0, targets: [hb0], ways: 1 }
                      - { range: 0x200-0x2ff, arithmetic: modulo }
                    xorMaps:
                      - { granularity: 256, maps: 1 }
                """).firmware().cedt();
        assertEquals(List.of(Optional.of(ChbsVersion.CXL_2_0), Optional.of(ChbsVersion.CXL_1_1), Optional.empty()),
                cedt.hostBridges().entries().stream().map(Chbs::version).toList());
        assertEquals(List.of(12L, 12L, 13L), cedt.hostBridges().entries().stream().map(Chbs::uid).toList());
        assertEquals("4:29+3 /firmware/cedt/hostBridges/0/version",
                Descriptions.place(cedt.hostBridges().entries().get(0).at().of("version")));

        assertEquals(List.of("w0", "raw", "w3"), cedt.windows().entries().stream().map(Cfmws::id).toList());
        assertEquals(List.of(
                new Cfmws.Encoding(Optional.of(10L), Optional.of(6L), Optional.of(1L), Optional.of(40L)),
                new Cfmws.Encoding(Optional.of(7L), Optional.of(9L), Optional.of(2L), Optional.empty()),
                new Cfmws.Encoding(Optional.empty(), Optional.empty(), Optional.of(0L), Optional.empty())),
                cedt.windows().entries().stream().map(Cfmws::encoding).toList());
        assertEquals("9:53+1 /firmware/cedt/windows/1/encodedWays",
                Descriptions.place(cedt.windows().entries().get(1).at().of("encodedWays")));

        EmptyWindow none = cedt.emptyWindows().get(0);
        assertEquals(List.of(new EmptyWindow("none", 0x850000000L, none.at())), cedt.emptyWindows());
        assertEquals("10:46+1 /firmware/cedt/windows/2/size", Descriptions.place(none.at().of("size")));
        assertEquals("10:27+11 /firmware/cedt/windows/2/base", Descriptions.place(none.at().of("range")));

        XorMap map = cedt.xorMaps().entries().get(0);
        assertEquals(new XorMap(256, 1, Optional.empty(), map.at()), map);
        assertEquals("13:9+29 /firmware/cedt/xorMaps/0", Descriptions.place(map.at().whole()));
    }

    @Test
    void bindsTheRestOfTheCedt() {
        Cedt cedt = Descriptions.platform("""
                firmware:
                  cedt:
                    hostBridges: [ { uid: 222, version: 2.0, base: 0x4c0000000, length: 64KiB } ]
                    windows: [ { range: 0x0-0xfffffff, qtg: 3 } ]
                    xorMaps: [ { granularity: 256, maps: [0x404100, 0x808200] } ]
                    rdpas: [ { rcec: "0000:7f:00.1", base: 0xf0000000, protocol: CXL.io } ]
                    csds: [ { capabilities: 2 } ]
                """).firmware().cedt();
        Chbs bridge = cedt.hostBridges().entries().get(0);
        assertEquals(new Chbs(222, Optional.of(ChbsVersion.CXL_2_0), Optional.of(0x4c0000000L), Optional.of(65536L),
                bridge.at()), bridge);
        assertEquals(Optional.of(3L), cedt.windows().entries().get(0).qtg());
        XorMap map = cedt.xorMaps().entries().get(0);
        assertEquals(new XorMap(256, 2, Optional.of(List.of(0x404100L, 0x808200L)), map.at()), map);
        Rdpas port = cedt.associations().get(0);
        assertEquals(new Rdpas("0000:7f:00.1", Optional.of(0xf0000000L), Optional.of(RdpasProtocol.IO), port.at()), port);
        assertEquals(2, cedt.systems().get(0).capabilities());
    }

    @Test
    void bindsTheOtherAffinitiesOfTheSrat() {
        List<Affinity> found = Descriptions.platform("""
                firmware:
                  srat:
                    processors: [ { domain: 0 }, { domain: 4, enabled: no } ]
                    genericInitiators: [ { domain: 1, pci: "0000:0d:00.0" } ]
                    genericPorts: [ { domain: 3, hid: ACPI0016, uid: 12 } ]
                """).firmware().affinities();
        assertEquals(List.of(
                new Affinity(AffinityKind.PROCESSOR, 0, true, Optional.empty(), Optional.empty(), Optional.empty(),
                        found.get(0).at()),
                new Affinity(AffinityKind.PROCESSOR, 4, false, Optional.empty(), Optional.empty(), Optional.empty(),
                        found.get(1).at()),
                new Affinity(AffinityKind.GENERIC_INITIATOR, 1, true, Optional.empty(), Optional.empty(),
                        Optional.of("0000:0d:00.0"), found.get(2).at()),
                new Affinity(AffinityKind.GENERIC_PORT, 3, true, Optional.of("ACPI0016"), Optional.of(12L),
                        Optional.empty(), found.get(3).at())), found);
        assertEquals(List.of(true, false, true, false), found.stream().map(Affinity::makesNode).toList());
    }

    @Test
    void bindsTheAttributesOfTheHmat() {
        Hmat hmat = Descriptions.platform("""
                firmware:
                  hmat:
                    proximity: [ { memory: 1, initiator: 0 }, { memory: 2 } ]
                    localities:
                      - { type: Read Latency, baseUnit: 1000, initiators: [0], targets: [1, 2], entries: [10, 0xffff] }
                """).firmware().hmat().entries().get(0);
        assertEquals(List.of(new MemoryProximity(1, Optional.of(0L), hmat.proximity().get(0).at()),
                new MemoryProximity(2, Optional.empty(), hmat.proximity().get(1).at())), hmat.proximity());
        assertEquals(List.of(new Locality(PerformanceType.READ_LATENCY, 0, 1000, List.of(0L), List.of(1L, 2L),
                List.of(10L, 0xffffL), hmat.localities().get(0).at())), hmat.localities());
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 1", "4, 2", "8, 3", "16, 4", "3, 8", "6, 9", "12, 10"})
    void encodesWays(int ways, long code) {
        Cfmws.Encoding encoding = Descriptions.platform("firmware: {cedt: {windows: [{range: 0-1, ways: " + ways
                + "}]}}\n").firmware().cedt().windows().entries().get(0).encoding();
        assertEquals(Optional.of(code), encoding.ways());
        assertEquals(Optional.of(ways), encoding.decodedWays());
    }

    /** An absent part does not say that the others are absent. */
    @Test
    void tellsAbsentPartsFromMissingOnes() {
        Cedt cedt = Descriptions.platform("firmware: {srat: {memory: absent}, cedt: {xorMaps: absent}}\n")
                .firmware().cedt();
        assertTrue(cedt.xorMaps().stated());
        assertFalse(cedt.windows().stated());
        assertFalse(cedt.hostBridges().stated());
        assertFalse(Descriptions.platform("firmware: {srat: {}}\n").firmware().srat().stated());
    }

    /** An expectation beside a window of size 0 cannot take its range from it. */
    @Test
    void findsNoRangeInAWindowOfSize0() {
        assertEquals(List.of("3:36+15 : an expectation without `range`. add `range: START-END`"),
                Descriptions.problems("firmware:\n  cedt: {windows: [\n    {base: 0, size: 0}]} # expect: "
                        + "{owner: nobody}\n"));
    }

    /** Keys of a window that lies at line 3; its first key is at column 7. */
    static Stream<Arguments> windows() {
        return Stream.of(
                arguments("ways: 5", "3:13+1 ways: `5` is not a number of ways that a window can have. " + WAYS),
                arguments("ways: 0", "3:13+1 ways: `0` is not a number of ways that a window can have. " + WAYS),
                arguments("ways: two", "3:13+3 ways: `two` is not a number."
                        + " write it like `0x850000000` or `34896609280`"),
                arguments("granularity: 32KiB", "3:20+5 granularity: `32KiB` is not a granularity that a window can"
                        + " have. correct it; the raw field of the table goes under `encodedGranularity`"),
                arguments("granularity: 300", "3:20+3 granularity: `300` is not a granularity that a window can"
                        + " have. correct it; the raw field of the table goes under `encodedGranularity`"),
                arguments("ways: 2, encodedWays: 7", "3:29+1 encodedWays: a window with `ways` and with `encodedWays`."
                        + " keep `ways`, or `encodedWays` if the table holds a reserved code"),
                arguments("granularity: 256, encodedGranularity: 0", "3:45+1 encodedGranularity: a window with"
                        + " `granularity` and with `encodedGranularity`."
                        + " keep `granularity`, or `encodedGranularity` if the table holds a reserved code"),
                arguments("encodedWays: 256", "3:20+3 encodedWays: `256` is out of range. correct it"),
                arguments("encodedGranularity: 0x100000000",
                        "3:27+11 encodedGranularity: `0x100000000` is out of range. correct it"),
                arguments("arithmetic: xro", "3:19+3 arithmetic: `xro` is not an interleave arithmetic."
                        + " did you mean `xor`?"),
                arguments("arithmetic: sum", "3:19+3 arithmetic: `sum` is not an interleave arithmetic."
                        + " allowed here: `modulo`, `xor`"),
                arguments("arithmetic: 256", "3:19+3 arithmetic: `256` is out of range. correct it"),
                arguments("length: 65536", "3:15+5 length: `65536` is out of range. correct it"));
    }

    @ParameterizedTest
    @MethodSource("windows")
    void refusesEncodings(String keys, String problem) {
        assertEquals(List.of(problem.replaceFirst(" ", " /firmware/cedt/windows/0/")),
                Descriptions.problems("firmware:\n  cedt: {windows: [\n     {" + keys + ", range: 0x0-0xff}]}\n"));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                arguments("srat: {memory: [{domain: 1}]}",
                        "2:18+11 /firmware/srat/memory/0: a memory affinity structure without `range`."
                                + " add `range: START-END`, or `base` and `size`"),
                arguments("srat: {memory: [{range: 0-1}]}",
                        "2:18+12 /firmware/srat/memory/0: a memory affinity structure without `domain`."
                                + " add `domain: …`"),
                arguments("srat: {memory: [{base: 0, size: 0, domain: 1}]}",
                        "2:34+1 /firmware/srat/memory/0/size: a size of 0."
                                + " write its size, or take it out of the description"),
                arguments("srat: {memory: [{range: 0-1, domain: 0x100000000}]}",
                        "2:39+11 /firmware/srat/memory/0/domain: `0x100000000` is out of range. correct it"),
                arguments("srat: {memory: [{range: 0-1, domain: 1, enabled: maybe}]}",
                        "2:51+5 /firmware/srat/memory/0/enabled: `maybe` is neither yes nor no."
                                + " allowed here: `yes`, `no`, `true`, `false`"),
                arguments("srat: {memory: [{range: 0-1, domain: 1, hotPluggable: \"no\"}]}",
                        "2:56+4 /firmware/srat/memory/0/hotPluggable: `no` in quotes is a text. remove the quotes"),
                arguments("srat: []", "2:8+2 /firmware/srat: `srat` is a mapping, not a list."
                        + " write `key: value` pairs"),
                arguments("hmat: {revision: 300}", "2:19+3 /firmware/hmat/revision: `300` is out of range. correct it"),
                arguments("hmat: {caches: [{size: 1GiB}]}",
                        "2:18+12 /firmware/hmat/caches/0: a memory side cache without `domain`. add `domain: …`"),
                arguments("hmat: {caches: [{domain: 1}]}",
                        "2:18+11 /firmware/hmat/caches/0: a memory side cache without `size`. add `size: …`"),
                arguments("hmat: {caches: [{domain: 1, size: 1GiB, associativity: direct}]}",
                        "2:57+6 /firmware/hmat/caches/0/associativity: `direct` is not an associativity."
                                + " allowed here: `none`, `direct-mapped`, `complex`"),
                arguments("hmat: {caches: [{domain: 1, size: 1GiB, addressMode: transparant}]}",
                        "2:55+11 /firmware/hmat/caches/0/addressMode: `transparant` is not an address mode."
                                + " did you mean `transparent`?"),
                arguments("hmat: {localities: [{type: Read Latency, baseUnit: 1, initiators: [0, 1], targets: [2], entries: [5]}]}",
                        "2:99+3 /firmware/hmat/localities/0/entries: 1 entries for 2 initiators and 1 targets."
                                + " write all of them, or correct the domains"),
                arguments("srat: {genericPorts: [{domain: 1, hid: ACPI0016, pci: x}]}",
                        "2:56+1 /firmware/srat/genericPorts/0/pci: a generic port with `hid` and with `pci`."
                                + " keep the one by which the structure names the device"),
                arguments("cedt: {rdpas: [{rcec: a, protocol: CXL.mem}]}",
                        "2:37+7 /firmware/cedt/rdpas/0/protocol: `CXL.mem` is not a protocol of an RDPAS."
                                + " allowed here: `CXL.io`, `CXL.cachemem`"),
                arguments("cedt: {hostBridges: [{version: 2.0}]}",
                        "2:23+14 /firmware/cedt/hostBridges/0: a CHBS without `uid`. add `uid: …`"),
                arguments("cedt: {hostBridges: [{uid: 1, version: 3.0}]}",
                        "2:41+3 /firmware/cedt/hostBridges/0/version: `3.0` is not a CXL version of a host bridge."
                                + " did you mean `2.0`?"),
                arguments("cedt: {xorMaps: [{maps: 1}]}",
                        "2:19+9 /firmware/cedt/xorMaps/0: a CXIMS without `granularity`. add `granularity: …`"),
                arguments("cedt: {xorMaps: [{granularity: 256}]}",
                        "2:19+18 /firmware/cedt/xorMaps/0: a CXIMS without `maps`. add `maps: …`"),
                arguments("cedt: {windows: [{size: 0}]}",
                        "2:26+1 /firmware/cedt/windows/0/size: `size` without `base`. add `base: …`"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void refuses(String table, String problem) {
        assertEquals(List.of(problem), Descriptions.problems("firmware:\n " + table + "\n"));
    }
}
