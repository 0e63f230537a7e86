package memwarden.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import memwarden.ingest.DescriptionReader;
import memwarden.ingest.Reading;
import memwarden.model.CdatStructure;
import memwarden.model.Endpoint;
import memwarden.model.Platform;
import memwarden.model.SourceText;
import org.junit.jupiter.api.Test;

/**
 * What the parts of the way to CXL memory make together; sums by hand. Each device reads in 150 ns and gives 20 GB/s, the
 * switch above the second one takes 50 ns and lets 10 GB/s through, and the generic port of the host bridge is domain 9.
 */
class PerformanceReviewTest {

    private static final String LATENCY = "type: Read Latency, baseUnit: 1000";
    private static final String BANDWIDTH = "type: Read Bandwidth, baseUnit: 1000";
    private static final String ONE = "{ range: 0x100000000-0x13fffffff, domain: 1 }";
    private static final String BOTH = ONE + ", { range: 0x140000000-0x17fffffff, domain: 1 }";

    @Test
    void lessThanTheDeviceTakes() {
        assertEquals(List.of("better 100 ns, at least 150 ns: mem0 150 ns"), gaps(ONE, LATENCY, "[1]", "[100]"));
        assertEquals(List.of(), gaps(ONE, LATENCY, "[1]", "[150]"));
    }

    @Test
    void theGenericPortIsAddedAndMakesTheWayWhole() {
        assertEquals(List.of("better 200 ns, at least 250 ns: mem0 150 ns + generic port of domain 9 100 ns"),
                gaps(ONE, LATENCY, "[1, 9]", "[200, 100]"));
        assertEquals(List.of("worse 300 ns, at most 250 ns: mem0 150 ns + generic port of domain 9 100 ns"),
                gaps(ONE, LATENCY, "[1, 9]", "[300, 100]"));
    }

    @Test
    void ofSeveralDevicesTheNearestIsTheBestAndTheFarthestTheWorst() {
        assertEquals(List.of("better 140 ns, at least 250 ns: mem0 150 ns + generic port of domain 9 100 ns"),
                gaps(BOTH, LATENCY, "[1, 9]", "[140, 100]"));
        assertEquals(List.of("worse 400 ns, at most 300 ns: mem1 150 ns + sw0 50 ns + generic port of domain 9 100 ns"),
                gaps(BOTH, LATENCY, "[1, 9]", "[400, 100]"));
        assertEquals(List.of(), gaps(BOTH, LATENCY, "[1, 9]", "[270, 100]"));
    }

    @Test
    void bandwidthsAddUpAndTheNarrowestPartCounts() {
        assertEquals(List.of("better 60000 MB/s, at most 30000 MB/s: mem0 20000 MB/s; mem1 20000 MB/s, sw0 10000 MB/s"),
                gaps(BOTH, BANDWIDTH, "[1]", "[60]"));
        assertEquals(List.of("worse 8000 MB/s, at least 10000 MB/s: mem1 20000 MB/s, sw0 10000 MB/s, generic port of domain 9 64000 MB/s"),
                gaps(BOTH, BANDWIDTH, "[1, 9]", "[8, 64]"));
    }

    @Test
    void accessIsReadingAndWriting() {
        assertEquals(List.of("better 100 ns, at least 150 ns: mem0 150 ns"),
                gaps(ONE, "type: Access Latency, baseUnit: 1000", "[1]", "[100]"));
        assertEquals(List.of(), gaps(ONE, "type: Write Latency, baseUnit: 1000", "[1]", "[100]"));
    }

    @Test
    void tenthsOfRevisionOne() {
        String table = "revision: 1, localities: [ { type: Read Latency, baseUnit: 100, initiators: [0], targets: [1], entries: [10] } ]";
        assertEquals(List.of("better 100 ns, at least 150 ns: mem0 150 ns"), gaps(ONE, table));
    }

    @Test
    void theInitiatorFromWhichTheyAreFarthestApart() {
        String table = "localities: [ { %s, initiators: [0, 5, 7], targets: [1], entries: [140, 50, 0] } ]".formatted(LATENCY);
        assertEquals(List.of("better 50 ns, at least 150 ns: mem0 150 ns"), gaps(ONE, table));
    }

    @Test
    void nothingIsSaidOfWhatCannotBeCompared() {
        String other = ", { range: 0x0-0x7fffffff, domain: 1 }";
        assertEquals(List.of(), gaps(ONE + other, LATENCY, "[1]", "[100]"));
        assertEquals(List.of(), gaps(ONE, "localities: [ { " + LATENCY + ", initiators: [0], targets: [1], entries: [100] } ], "
                + "caches: [ { domain: 1, size: 1GiB } ]"));
        assertEquals(List.of(), gaps(ONE, LATENCY + ", hierarchy: 1", "[1]", "[100]"));
        assertEquals(List.of(), gaps(ONE, LATENCY, "[1]", "[0xffff]"));
        assertEquals(List.of(), gaps("{ range: 0x180000000-0x1bfffffff, domain: 1 }", LATENCY, "[1]", "[100]"));
    }

    private static List<String> gaps(String srat, String locality, String targets, String entries) {
        return gaps(srat, "localities: [ { %s, initiators: [0], targets: %s, entries: %s } ]".formatted(locality, targets, entries));
    }

    private static List<String> gaps(String srat, String hmat) {
        Reading reading = new DescriptionReader().read(SourceText.of("hmat.yaml", """
                firmware:
                  cedt: { windows: [ { id: w0, range: 0x100000000-0x1bfffffff, targets: [hb0] } ] }
                  srat: { memory: [ %s ], genericPorts: [ { domain: 9, hid: ACPI0016, uid: 12 } ] }
                  hmat: { %s }
                hostBridges: [ { id: hb0, uid: 12 } ]
                switches:
                  - id: sw0
                    below: hb0
                    cdat:
                      sslbis:
                        - { type: Access Latency, baseUnit: 1000, portX: 0x100, portY: 2, entry: 50 }
                        - { type: Access Bandwidth, baseUnit: 1000, portX: 2, portY: 0x100, entry: 10 }
                        - { type: Access Latency, baseUnit: 1000, portX: 2, portY: 3, entry: 900 }
                endpoints:
                  - { id: mem0, below: hb0, cdat: %s, decoders: [ { range: 0x100000000-0x13fffffff, committed: yes, ways: 1, dpa: 0x0-0x3fffffff } ] }
                  - { id: mem1, below: sw0, cdat: %s, decoders: [ { range: 0x140000000-0x17fffffff, committed: yes, ways: 1, dpa: 0x0-0x3fffffff } ] }
                """.formatted(srat, hmat, CDAT, CDAT)));
        assertEquals(List.of(), reading.problems());
        Platform platform = reading.platforms().get(0);
        List<Endpoint> endpoints = platform.endpoints().entries();
        Topology topology = new Topology(platform.hostBridges().entries(), platform.switches().entries());
        List<CdatStructure> tables = Stream.concat(endpoints.stream().map(Endpoint::cdat),
                platform.switches().entries().stream().map(one -> one.cdat())).flatMap(cdat -> cdat.structures().stream()).toList();
        List<DecodedMemory> decoded = endpoints.stream().flatMap(endpoint -> endpoint.decoders().entries().stream()
                .map(decoder -> new DecodedMemory(decoder.range().orElseThrow(), endpoint.id(), decoder))).toList();
        MemoryWays ways = new MemoryWays(endpoints.stream().map(topology::path).toList(), tables, platform.firmware().affinities());
        return new PerformanceReview(ways, platform.firmware().srat().entries(), platform.firmware().cedt().windows().entries(),
                decoded).of(platform.firmware().hmat().entries()).stream().map(gap -> gap.side().label() + " "
                        + gap.stated().label() + ", " + gap.bound() + ": " + gap.parts()).toList();
    }

    /** The second DSMAS is not what the decoders map. */
    private static final String CDAT = "{ dsmas: [ { handle: 0, dpa: 0x0-0x3fffffff }, { handle: 1, dpa: 0x40000000-0x7fffffff } ], "
            + "dslbis: [ { handle: 0, type: Read Latency, baseUnit: 1000, entry: 150 }, "
            + "{ handle: 0, type: Read Bandwidth, baseUnit: 1000, entry: 20 }, "
            + "{ handle: 1, type: Read Latency, baseUnit: 1000, entry: 500 } ] }";
}
