package memwarden.ingest.capture.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import memwarden.ingest.capture.Imported;
import memwarden.model.AddressRange;
import memwarden.model.Cfmws;
import memwarden.model.Platform;
import memwarden.model.TableOrigin;
import org.junit.jupiter.api.Test;

/** Tables printed as hexadecimal digits, by acpidump and by iasl. */
class HexDumpReaderTest {

    /** The worked example of the field's reference (two host bridges, QEMU 10), cut to its first window. */
    private static final List<String> CEDT = List.of("43 45 44 54 6C 00 00 00 01 FC 42 4F 43 48 53 20",
            "42 58 50 43 20 20 20 20 01 00 00 00 42 58 50 43", "01 00 00 00 00 00 20 00 0C 00 00 00 01 00 00 00",
            "00 00 00 00 00 00 01 C0 04 00 00 00 00 00 01 00", "00 00 00 00 01 00 28 00 00 00 00 00 00 00 00 D0",
            "04 00 00 00 00 00 00 00 01 00 00 00 00 00 00 00", "00 00 00 00 0F 00 00 00 0C 00 00 00");
    private static final String SLIT = "SLIT @ 0x0000000000000000\n"
            + "    0000: 53 4C 49 54 30 00 00 00 01 D4 44 45 4C 4C 20 20  SLIT0....DELL  \n"
            + "    0010: 50 45 5F 53 43 33 20 20 01 00 00 00 44 45 4C 4C  PE_SC3  ....DELL\n"
            + "    0020: 01 00 00 00 02 00 00 00 00 00 00 00 0A 14 14 0A  ................\n";

    private static String dump(String separator) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < CEDT.size(); i++) {
            text.append(String.format("    %04X: %s  %s12 34 FE DC%n", 16 * i, CEDT.get(i), separator));
        }
        return text.toString();
    }

    private static void assertWindow(Platform platform, String path) {
        assertEquals(List.of(), platform.defects());
        Cfmws window = platform.firmware().cedt().windows().entries().get(0);
        assertEquals(new AddressRange(0x4d0000000L, 0x5cfffffffL), window.range());
        assertEquals(List.of("hb12"), window.targets());
        assertEquals(new TableOrigin(path, "CEDT", 0x44, 40), window.at().whole());
    }

    @Test
    void acpidumpNamesEachTable() {
        Platform platform = Imported.platform("dump.txt", SLIT + "\nCEDT @ 0x000000003FE57000\n" + dump("") + "\n");
        assertWindow(platform, "lab/dump.txt");
        assertEquals(List.of(10L, 20L, 20L, 10L), platform.firmware().slit().entries().get(0).distances());
    }

    /** The letters beside the bytes are no bytes, also where they look like some. */
    @Test
    void iaslPrintsASingleTable() {
        assertWindow(Imported.platform("cedt.hex", dump("// ")), "lab/cedt.hex");
    }

    @Test
    void aLineThatIsMissing() {
        String text = Stream.of(dump("").split("\n")).filter(line -> !line.contains("0010:")).reduce("", (all, line) -> all + line + "\n");
        Platform platform = Imported.platform("cedt.hex", text);
        assertEquals("line of a hex dump", platform.defects().get(0).structure().orElseThrow());
        assertEquals(0x20L, platform.defects().get(0).found().orElseThrow());
        assertEquals(0x10L, platform.defects().get(0).expected().orElseThrow());
        assertEquals(2L, platform.defects().get(0).line().orElseThrow());
    }

    @Test
    void aLineThatIsNone() {
        assertEquals(List.of("unknown-word 5: hello"), Imported.defects("acpidump.txt", SLIT + "hello\n"));
    }
}
