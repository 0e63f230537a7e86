package memwarden.ingest.capture.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import memwarden.ingest.capture.Imported;
import memwarden.model.AddressRange;
import memwarden.model.Affinity;
import memwarden.model.Cfmws;
import memwarden.model.ChbsVersion;
import memwarden.model.Defect;
import memwarden.model.DefectKind;
import memwarden.model.Hmat;
import memwarden.model.Platform;
import memwarden.model.SratMemory;
import memwarden.model.TextOrigin;
import memwarden.model.Truth;
import memwarden.model.WindowRestriction;
import org.junit.jupiter.api.Test;

/** Tables as iasl disassembles them, in the wordings of its releases, whole or quoted. */
class DslReaderTest {

    private static final String HOST_BRIDGE = """
                        Subtable Type : 00 [CXL Host Bridge Structure]
                             Reserved : 00
                               Length : 0020
               Associated host bridge : 00000007
                Specification version : 00000001
                             Reserved : 00000000
                        Register base : 0000010370400000
                      Register length : 0000000000010000
            """;

    /** The older wording: decimal lengths, and further targets called by their number. */
    @Test
    void aWholeWindow() {
        Platform platform = Imported.platform("cedt.dsl", HOST_BRIDGE + """

                [0A4h 0164   1]                Subtable Type : 01 [CXL Fixed Memory Window Structure]
                [0A5h 0165   1]                     Reserved : 00
                [0A6h 0166   2]                       Length : 002C
                [0A8h 0168   4]                     Reserved : 00000000
                [0ACh 0172   8]          Window base address : 0000001000000000
                [0B4h 0180   8]                  Window size : 0000000400000000
                [0BCh 0188   1]     Interleave Members (2^n) : 01
                [0BDh 0189   1]        Interleave Arithmetic : 00
                [0BEh 0190   2]                     Reserved : 0000
                [0C0h 0192   4]                  Granularity : 00000005
                [0C4h 0196   2]                 Restrictions : 0006
                [0C6h 0198   2]                        QtgId : 0001
                [0C8h 0200   4]                 First Target : 00000007
                [0CCh 0204   4]                Second Target : 00000006
                """);
        assertEquals(List.of(), platform.defects());
        assertEquals(ChbsVersion.CXL_2_0, platform.firmware().cedt().hostBridges().entries().get(0).version().orElseThrow());
        Cfmws window = platform.firmware().cedt().windows().entries().get(0);
        assertEquals(new AddressRange(0x1000000000L, 0x13ffffffffL), window.range());
        assertEquals(List.of("hb7", "hb6"), window.targets());
        assertEquals(new Cfmws.Encoding(Optional.of(1L), Optional.of(5L), Optional.of(0L), Optional.empty()), window.encoding());
        assertEquals(Optional.of(Set.of(WindowRestriction.HOST_ONLY, WindowRestriction.VOLATILE)), window.restrictions());
        assertEquals(Optional.of(1L), window.qtg());
        assertEquals(10, ((TextOrigin) window.at().whole()).line());
        assertEquals(List.of(7L, 6L), platform.hostBridges().entries().stream().map(bridge -> bridge.uid().orElseThrow()).toList());
    }

    /** As people quote it: without most fields, with notes, with dots. What is not quoted is not known. */
    @Test
    void aQuotedWindow() {
        Platform platform = Imported.platform("cedt.dsl", """
                [0A4h 0164 001h]               Subtable Type : 01 [CXL Fixed Memory Window Structure]
                [0ACh 0172 008h]         Window base address : 0000002080000000 <- Memory region
                [0B4h 0180 008h]                 Window size : 0000032780000000
                [0BCh 0188 001h]          Interleave Members : 01           <-- 2-way interleave
                [0BDh 0189 001h]       Interleave Arithmetic : 01
                [0C8h 0200 004h]                First Target : 00000043     <-- host bridge id
                [0CCh 0204 004h]                 Next Target : 00000053     <-- host bridge id

                ...
                """);
        Cfmws window = platform.firmware().cedt().windows().entries().get(0);
        assertEquals(new AddressRange(0x2080000000L, 0x347ffffffffL), window.range());
        assertEquals(List.of("hb67", "hb83"), window.targets());
        assertEquals(new Cfmws.Encoding(Optional.of(1L), Optional.empty(), Optional.of(1L), Optional.empty()), window.encoding());
        assertEquals(Optional.empty(), window.restrictions());
        assertFalse(platform.firmware().cedt().xorMaps().stated());
    }

    /** A kernel document prints 0x2C for a window of one way, which takes 0x28 bytes. */
    @Test
    void aLengthThatIsNotThatOfItsWays() {
        Platform platform = Imported.platform("cedt.dsl", window("0000002000000000", "0000000200000000", "Length : 002C"));
        assertEquals(Optional.of(44L), platform.firmware().cedt().windows().entries().get(0).encoding().length());
    }

    @Test
    void aWindowBeyondTheAddressSpace() {
        List<String> defects = Imported.defects("cedt.dsl", window("FFFFFFFFF0000000", "0000000020000000", "Length : 0028"));
        assertEquals(List.of("overflow 4"), defects);
    }

    private static String window(String base, String size, String length) {
        return """
                Subtable Type : 01 [CXL Fixed Memory Window Structure]
                %s
                Window base address : %s
                Window size : %s
                Interleave Members : 00
                First Target : 00000007
                """.formatted(length, base, size);
    }

    @Test
    void memoryAffinity() {
        SratMemory memory = Imported.platform("srat.dsl", """
                [A128h 41256 001h]               Subtable Type : 01 [Memory Affinity]
                [A12Ah 41258 004h]            Proximity Domain : 00000006
                [A130h 41264 008h]                Base Address : 0000002080000000
                [A138h 41272 008h]              Address Length : 0000006000000000
                                                     Enabled : 1
                                               Hot Pluggable : 1
                ...
                """).firmware().srat().entries().get(0);
        assertEquals(new AddressRange(0x2080000000L, 0x807fffffffL), memory.range());
        assertEquals(6, memory.domain());
        assertEquals(Truth.YES, memory.hotPluggable());
        assertEquals(Truth.UNKNOWN, memory.nonVolatile());
    }

    /** The kernel's page says three localities and prints eight rows; the rows stand. */
    @Test
    void localitiesThatAreMoreThanTheTableSays() {
        Platform platform = Imported.platform("slit.dsl", """
                    Signature : "SLIT"    [System Locality Information Table]
                   Localities : 0000000000000001
                 Locality   0 : 10 20
                 Locality   1 : FF 0A
                """);
        assertEquals(List.of(16L, 32L, 255L, 10L), platform.firmware().slit().entries().get(0).distances());
        assertEquals(1L, platform.defects().get(0).found().orElseThrow());
        assertEquals(2L, platform.defects().get(0).expected().orElseThrow());
    }

    @Test
    void aLocalityStructureOfWhichPartIsMissing() {
        assertEquals(List.of("truncated 1 Entry Base Unit, Initiator Proximity Domain List"), Imported.defects("hmat.dsl", """
                               Structure Type : 0001 [SLLBI]
                                    Data Type : 00   [Latency]
                 Target Proximity Domain List : 00000000
                                        Entry : 0080
                """));
    }

    /** As the kernel's page has it: without what an entry is to be multiplied by, and without initiators. */
    @Test
    void theFieldsThatAStructureLacksAreNamed() {
        Defect defect = Imported.platform("hmat.dsl", """
                               Structure Type : 0001 [SLLBI]
                                    Data Type : 03   [Bandwidth]
                 Target Proximity Domain List : 00000000
                 Target Proximity Domain List : 00000001
                                        Entry : 1200
                                        Entry : 0400
                """).defects().get(0);
        assertEquals("SLLBI (HMAT, line 1)", defect.where());
        assertEquals(Optional.of("Entry Base Unit, Initiator Proximity Domain List"), defect.field());
    }

    /** ACPI 6.5, section 5.2.16.2: bit 0 enabled, 1 hot-pluggable, 2 non-volatile; bit 3 is newer than many an iasl. */
    @Test
    void theValueOfTheFlagsHasWhatIsNotPrintedBelowIt() {
        Platform platform = Imported.platform("srat.dsl", memory("0000000B", "0"));
        assertEquals(List.of(), platform.defects());
        SratMemory memory = platform.firmware().srat().entries().get(0);
        assertEquals(List.of(Truth.YES, Truth.NO, Truth.YES),
                List.of(memory.hotPluggable(), memory.nonVolatile(), memory.specificPurpose()));
    }

    @Test
    void emptyMemoryIsNoSlotIfItIsEnabled() {
        assertEquals(List.of("empty 3 length"), Imported.defects("srat.dsl", emptyMemory("1")));
        assertEquals(List.of(), Imported.defects("srat.dsl", emptyMemory("0") + memory("00000003", "0")));
    }

    private static String emptyMemory(String enabled) {
        return """
                         Subtable Type : 01 [Memory Affinity]
                      Proximity Domain : 00000001
                          Base Address : 0000001000000000
                        Address Length : 0000000000000000
                               Enabled : %s
                """.formatted(enabled);
    }

    @Test
    void aPrintedFlagThatIsNotThatOfTheValue() {
        Platform platform = Imported.platform("srat.dsl", memory("00000003", "1"));
        assertEquals(Truth.NO, platform.firmware().srat().entries().get(0).nonVolatile());
        Defect defect = platform.defects().get(0);
        assertEquals("8 contradiction Non-Volatile 1", defect.line().orElseThrow() + " " + defect.kind().label() + " "
                + defect.field().orElseThrow() + " " + defect.text().orElseThrow());
    }

    private static String memory(String flags, String nonVolatile) {
        return """
                         Subtable Type : 01 [Memory Affinity]
                      Proximity Domain : 00000001
                          Base Address : 0000001000000000
                        Address Length : 0000000400000000
                 Flags (decoded below) : %s
                               Enabled : 1
                         Hot Pluggable : 1
                          Non-Volatile : %s
                """.formatted(flags, nonVolatile);
    }

    /** As iasl's own template has them (ACPI 6.5, sections 5.2.16.1, 5.2.16.2 and 5.2.16.6), with other domains. */
    @Test
    void processorsAndGenericInitiators() {
        List<Affinity> affinities = Imported.platform("srat.dsl", """
                [0001]                      Subtable Type : 00 [Processor Local APIC/SAPIC Affinity]
                [0001]                             Length : 10

                [0001]            Proximity Domain Low(8) : 02
                [0001]                            Apic ID : 00
                [0004]              Flags (decoded below) : 00000001
                                                  Enabled : 1
                [0001]                    Local Sapic EID : 00
                [0003]          Proximity Domain High(24) : 000001
                [0004]                       Clock Domain : 00000000

                [0001]                      Subtable Type : 03 [GICC Affinity]
                [0001]                             Length : 12
                [0004]                   Proximity Domain : 00000004
                [0004]                 Acpi Processor UID : 00000000
                                                  Enabled : 0

                [0001]                      Subtable Type : 05 [Generic Initiator Affinity]
                [0001]                             Length : 20
                [0001]                 Device Handle Type : 00
                [0004]                   Proximity Domain : 00000006
                                                  Enabled : 1

                [0001]                      Subtable Type : 06 [Generic Port Affinity]
                [0001]                             Length : 20
                [0001]                 Device Handle Type : 00
                [0004]                   Proximity Domain : 00000007
                                                  Enabled : 1
                """).firmware().affinities();
        assertEquals(List.of("processor 258 true", "processor 4 false", "generic initiator 6 true", "generic port 7 true"),
                affinities.stream().map(one -> one.kind().label() + " " + one.domain() + " " + one.enabled()).toList());
    }

    @Test
    void domainsOfMemoryAndCaches() {
        Platform platform = Imported.platform("hmat.dsl", """
                [0002]                     Structure Type : 0000 [Memory Proximity Domain Attributes]
                [0004]                             Length : 00000028
                         Processor Proximity Domain Valid : 1
                [0004] Attached Initiator Proximity Domain : 00000003
                [0004]            Memory Proximity Domain : 00000005

                [0002]                     Structure Type : 0002 [Memory Side Cache Information]
                [0004]                             Length : 00000022
                [0004]            Memory Proximity Domain : 00000005
                [0008]             Memory Side Cache Size : 0000000040000000

                [0002]                     Structure Type : 0002 [Memory Side Cache Information]
                [0004]                             Length : 00000022
                [0004]            Memory Proximity Domain : 00000006
                [0008]             Memory Side Cache Size : 0000000000000000
                """);
        Hmat hmat = platform.firmware().hmat().entries().get(0);
        assertEquals(5, hmat.proximity().get(0).memory());
        assertEquals(Optional.of(3L), hmat.proximity().get(0).initiator());
        assertEquals(List.of(0x40000000L), hmat.caches().stream().map(cache -> cache.size()).toList());
        assertEquals(List.of(DefectKind.EMPTY), platform.defects().stream().map(Defect::kind).toList());
    }
}
