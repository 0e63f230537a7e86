package memwarden.ingest.capture.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import memwarden.ingest.capture.CaptureReader;
import memwarden.ingest.capture.Imported;
import memwarden.model.Defect;
import memwarden.model.DefectKind;
import memwarden.model.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever happens to the letters of a disassembly: nothing is thrown, nothing is made up, and a value that is no longer
 * whole is named with its line. A digit that became another digit is another value; a disassembly has no checksum.
 */
class DslDamageTest {

    private static final String FILE = "tables.dsl";
    private static final String SOUND = """
            [024h 0036 001h]               Subtable Type : 00 [CXL Host Bridge Structure]
            [026h 0038 002h]                      Length : 0020
            [028h 0040 004h]      Associated host bridge : 00000007
            [02Ch 0044 004h]       Specification version : 00000001
            [034h 0052 008h]               Register base : 0000010370400000
            [03Ch 0060 008h]             Register length : 0000000000010000

            [044h 0068 001h]               Subtable Type : 01 [CXL Fixed Memory Window Structure]
            [046h 0070 002h]                      Length : 0028
            [04Ch 0076 008h]         Window base address : 0000001000000000
            [054h 0084 008h]                 Window size : 0000000400000000
            [05Ch 0092 001h]    Interleave Members (2^n) : 00
            [05Dh 0093 001h]       Interleave Arithmetic : 00
            [060h 0096 004h]                 Granularity : 00000005
            [064h 0100 002h]                Restrictions : 0006
            [066h 0102 002h]                       QtgId : 0001
            [068h 0104 004h]                First Target : 00000007

            [030h 0048 001h]               Subtable Type : 01 [Memory Affinity]
            [031h 0049 001h]                      Length : 28
            [032h 0050 004h]            Proximity Domain : 00000006
            [038h 0056 008h]                Base Address : 0000001000000000
            [040h 0064 008h]              Address Length : 0000000400000000

            [028h 0040 002h]              Structure Type : 0001 [System Locality Latency and Bandwidth Information]
            [02Ch 0044 004h]                      Length : 0000002E
            [031h 0049 001h]                   Data Type : 00
            [040h 0064 008h]             Entry Base Unit : 0000000000000064
            [048h 0072 004h] Initiator Proximity Domain List : 00000000
            [04Ch 0076 004h] Target Proximity Domain List : 00000006
            [050h 0080 002h]                       Entry : 0010

            [000h 0000 004h]                   Signature : "SLIT"    [System Locality Information Table]
            [024h 0036 008h]                  Localities : 0000000000000002
            [02Ch 0044 002h]                Locality   0 : 0A 14
            [02Eh 0046 002h]                Locality   1 : 14 0A
            """;
    /** The fields with a width that is known, in the text above. */
    private static final Pattern MEASURED = Pattern.compile("(?:Associated|Specification|Register|Window|Interleave|Granularity"
            + "|Restrictions|QtgId|First Target|Proximity|Base Address|Address Length|Data Type|Entry|Initiator|Target|Localities)"
            + ".* : ([0-9A-F]+)$");

    /** Reads it; only that it says nothing may be a problem. */
    private static Platform read(String text) {
        CaptureReader.Result result = Imported.files(FILE, text);
        assertEquals(List.of(), result.problems().stream()
                .filter(problem -> !problem.what().equals("nothing is described here")).toList(), text);
        return result.platform().orElse(null);
    }

    private static List<String> facts(Platform platform) {
        List<String> facts = new ArrayList<>();
        platform.firmware().cedt().windows().entries().forEach(one -> facts.add("window " + one.range() + one.encoding()
                + one.targets()));
        platform.firmware().srat().entries().forEach(one -> facts.add("memory " + one.range() + one.domain()));
        platform.firmware().slit().entries().forEach(one -> facts.add("distances " + one.distances()));
        platform.firmware().hmat().entries().stream().flatMap(hmat -> hmat.localities().stream()).forEach(one -> facts.add("locality " + one.entries()));
        return facts;
    }

    private static boolean isTold(Platform platform, int line) {
        return platform.defects().stream().anyMatch(defect -> defect.line().filter(at -> at == line).isPresent());
    }

    @Test
    void theTextItselfIsSound() {
        Platform platform = read(SOUND);
        assertEquals(List.of(), platform.defects());
        assertEquals(4, facts(platform).size());
    }

    @Test
    void truncatedAtEveryLetter() {
        List<String> whole = facts(read(SOUND));
        for (int length = 1; length < SOUND.length(); length++) {
            String text = SOUND.substring(0, length);
            Platform platform = read(text);
            String last = text.substring(text.lastIndexOf('\n') + 1);
            int line = (int) text.chars().filter(letter -> letter == '\n').count() + 1;
            String sound = SOUND.lines().skip(line - 1L).findFirst().orElse("");
            Matcher field = MEASURED.matcher(sound);
            if (field.find() && last.length() > sound.indexOf(']') + 1 && last.length() < field.end(1)) {
                assertTrue(isTold(platform, line), text);
            }
            if (platform != null) {
                // The second row of distances is missing, or the window is not quoted to its end: less, and nothing else.
                facts(platform).stream().filter(fact -> !fact.startsWith("window"))
                        .forEach(fact -> assertTrue(whole.contains(fact), fact));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(chars = {'G', ' ', ':', '"', '-', '\n', '\u0001', '\u00fc'})
    void everyLetterReplaced(char by) {
        List<String> lines = SOUND.lines().toList();
        int start = 0;
        for (int i = 0; i < lines.size(); i++) {
            Matcher field = MEASURED.matcher(lines.get(i));
            boolean measured = field.find();
            for (int at = 0; at < lines.get(i).length(); at++) {
                String damaged = SOUND.substring(0, start + at) + by + SOUND.substring(start + at + 1);
                Platform platform = read(damaged);
                if (measured && at >= field.start(1) && at < field.end(1)) {
                    assertTrue(isTold(platform, i + 1) || isTold(platform, i + 2), damaged);
                }
            }
            start += lines.get(i).length() + 1;
        }
    }

    @ParameterizedTest
    @ValueSource(chars = {'0', '7', 'F'})
    void everyDigitAnother(char by) {
        for (int at = 0; at < SOUND.length(); at++) {
            read(SOUND.substring(0, at) + by + SOUND.substring(at + 1));
        }
        read(SOUND.replace("Length : 00", "Length : " + String.valueOf(by).repeat(14)));
    }

    /** The structure behind it is another one all the same. */
    @Test
    void aFirstLineThatIsLost() {
        List<String> whole = facts(read(SOUND));
        String damaged = SOUND.replaceAll("(?m)^.*(?:Subtable|Structure) Type .*\n", "");
        assertEquals(whole, facts(read(damaged)));
    }

    /** A line of a window that is lost is not known; that of its place leaves no window, which is told. */
    @Test
    void aFieldThatIsLost() {
        Platform platform = read(SOUND.replaceAll("(?m)^.*Window size .*\n", ""));
        assertEquals(List.of(), platform.firmware().cedt().windows().entries());
        assertEquals(List.of(DefectKind.TRUNCATED), platform.defects().stream().map(Defect::kind).toList());
        assertEquals("CXL Fixed Memory Window Structure", platform.defects().get(0).structure().orElseThrow());
        Platform rows = read(SOUND.replaceAll("(?m)^.*Locality   1 .*\n", ""));
        assertFalse(rows.firmware().slit().stated());
        assertEquals(List.of(DefectKind.BAD_LENGTH, DefectKind.TRUNCATED),
                rows.defects().stream().map(Defect::kind).toList());
    }

    /** Distances are bytes, and rows of digits that are none are no rows. */
    @Test
    void rowsThatAreNoBytes() {
        int line = (int) SOUND.lines().takeWhile(text -> !text.contains("Locality   0")).count() + 1;
        for (String row : List.of("0A 1", "0A14", "FFFFFFFFFFFFFFFFFFFF", "\"0A 14\"", "0A")) {
            Platform platform = read(SOUND.replace("0 : 0A 14", "0 : " + row));
            assertFalse(platform.firmware().slit().stated(), row);
            assertEquals(row.equals("0A") || row.equals("0A 1"), !isTold(platform, line), row);
            assertTrue(platform.defects().stream().anyMatch(defect -> defect.kind() == DefectKind.TRUNCATED), row);
        }
    }

    @Test
    void veryMuchOfItEnds() {
        List<String> texts = List.of("x".repeat(5_000_000), "[".repeat(1_000_000), "A : ".repeat(500_000),
                "Entry : 0010\n".repeat(200_000), "Subtable Type : 01\n".repeat(200_000), "a : 0A \\\n".repeat(200_000),
                "0A ".repeat(1_000_000), "Locality 0 : " + "0A ".repeat(1_000_000), SOUND.repeat(2_000));
        for (String text : texts) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Imported.files(FILE, text),
                    () -> text.substring(0, 20));
        }
    }
}
