package memwarden.ingest.capture.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import memwarden.ingest.capture.CaptureReader;
import memwarden.ingest.capture.Imported;
import memwarden.model.Defect;
import memwarden.model.DefectKind;
import memwarden.model.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to the letters of a hex dump: the table's own length and checksum, or the line, tell of it. */
class HexDumpDamageTest {

    private static final String FILE = "dump.txt";
    private static final String TITLE = "CEDT @ 0x000000003FE57000\n";
    /** A CEDT of one host bridge, as acpidump prints it: 68 bytes. */
    private static final String SOUND = TITLE + dump(TableFixture.acpi("CEDT", 1,
            "00 00 2000 | 0c000000 | 01000000 | 00000000 | 000001c004000000 | 0000010000000000"));
    private static final int BYTES_AT = 10;
    private static final int BYTES_END = BYTES_AT + 16 * 3 - 1;

    private static String dump(byte[] table) {
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < table.length; line += 16) {
            StringBuilder letters = new StringBuilder();
            text.append(String.format("    %04X: ", line));
            for (int i = line; i < line + 16; i++) {
                text.append(i < table.length ? String.format("%02X ", table[i]) : "   ");
                letters.append(i < table.length && table[i] > 0x20 ? (char) table[i] : '.');
            }
            text.append(' ').append(letters).append('\n');
        }
        return text.toString();
    }

    private static CaptureReader.Result read(String text) {
        CaptureReader.Result result = Imported.files(FILE, text);
        assertEquals(List.of(), result.problems().stream()
                .filter(problem -> !problem.what().equals("nothing is described here")).toList(), text);
        return result;
    }

    private static List<Defect> defects(String text) {
        return read(text).platform().map(Platform::defects).orElse(List.of());
    }

    private static boolean any(String text, DefectKind kind) {
        return defects(text).stream().anyMatch(defect -> defect.kind() == kind);
    }

    @Test
    void theDumpItselfIsSound() {
        assertEquals(List.of(), defects(SOUND));
        assertEquals(1, read(SOUND).platform().orElseThrow().firmware().cedt().hostBridges().entries().size());
    }

    /** A dump that ends before the table does is a table that is cut; one that ends before its bytes is none. */
    @Test
    void truncatedAtEveryLetter() {
        String[] lines = SOUND.split("\n");
        int start = TITLE.length();
        for (int i = 1; i < lines.length; i++) {
            int bytes = i < lines.length - 1 ? 16 : 68 % 16;
            for (int cut = 0; cut < BYTES_AT + 3 * bytes - 1; cut++) {
                String text = SOUND.substring(0, start + cut);
                // Before a whole byte the line is none, and the table ends with the line before.
                int there = 16 * (i - 1) + (cut < BYTES_AT ? 0 : Math.min(bytes, (cut - BYTES_AT + 1) / 3));
                if (there > 0) {
                    assertTrue(defects(text).stream().anyMatch(defect -> defect.kind() == DefectKind.TRUNCATED
                            && defect.found().filter(found -> found == there).isPresent()), text + defects(text));
                }
            }
            start += lines[i].length() + 1;
        }
    }

    @ParameterizedTest
    @ValueSource(chars = {'G', ' ', '\n', ':', '\u00fc', '0', '7', 'F', '-'})
    void everyLetterReplaced(char by) {
        String[] lines = SOUND.split("\n");
        int start = TITLE.length();
        for (int i = 1; i < lines.length; i++) {
            int bytes = i < lines.length - 1 ? 16 : 68 % 16;
            for (int at = 0; at < lines[i].length(); at++) {
                if (lines[i].charAt(at) == by) {
                    continue;
                }
                String damaged = SOUND.substring(0, start + at) + by + SOUND.substring(start + at + 1);
                boolean digit = lines[i].charAt(at) != ' ' && at >= 4 && at < Math.min(BYTES_END, BYTES_AT + 3 * bytes - 1);
                List<Defect> defects = defects(damaged);
                assertTrue(!digit || !defects.isEmpty(), damaged);
                defects.forEach(defect -> assertTrue(defect.line().isPresent() || defect.offset().isPresent(), damaged));
            }
            start += lines[i].length() + 1;
        }
    }

    @Test
    void everyLetterOfTheTitleReplaced() {
        for (int at = 0; at < TITLE.length() - 1; at++) {
            for (char by : "AF0 :".toCharArray()) {
                String damaged = SOUND.substring(0, at) + by + SOUND.substring(at + 1);
                CaptureReader.Result result = read(damaged);
                // With the first line the text may have lost what it is known by.
                assertTrue(!result.unread().isEmpty()
                        || result.platform().orElseThrow().firmware().cedt().hostBridges().entries().size() == 1, damaged);
            }
        }
    }

    @Test
    void eachClassOfDamageHasItsFact() {
        assertTrue(any(SOUND.replace("0010:", "0110:"), DefectKind.BAD_LENGTH));
        assertTrue(any(SOUND.replace("0010: ", "0010; "), DefectKind.UNKNOWN_WORD));
        assertTrue(any(SOUND.replace(": 43 45", ": 43 44"), DefectKind.RESERVED_VALUE));
        assertTrue(any(SOUND.replace("    0020: ", "    0020: 1"), DefectKind.UNKNOWN_WORD));
        assertTrue(any(SOUND.replace("0C 00 00 00 ", "0D 00 00 00 "), DefectKind.BAD_CHECKSUM));
        List<Defect> another = defects(SOUND.replace(TITLE, "SLIT @ 0x0\n"));
        assertEquals(List.of(DefectKind.CONTRADICTION), another.stream().map(Defect::kind).toList());
        assertEquals("SLIT", another.get(0).text().orElseThrow());
        assertEquals(1L, another.get(0).line().orElseThrow());
    }

    @Test
    void veryMuchOfItEnds() {
        List<String> texts = List.of(TITLE.repeat(200_000), SOUND.repeat(5_000), TITLE + "    0000: 43 ".repeat(200_000),
                TITLE + "    0000: 43\n".repeat(200_000), TITLE + "00 ".repeat(2_000_000),
                TITLE + "    0010: 43 45\n".repeat(300_000), TITLE + "x\n".repeat(1_000_000));
        for (String text : texts) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Imported.files(FILE, text),
                    () -> text.substring(0, 40));
        }
    }
}
