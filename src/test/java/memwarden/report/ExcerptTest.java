package memwarden.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import memwarden.model.SourceText;
import memwarden.model.TextOrigin;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void marksTheToken() throws IOException {
        assertEquals("""
                2 | base: 0x10
                  |       ^^^^
                """, marked("x: 1\nbase: 0x10\n", 2, 7, 4));
    }

    @Test
    void theGutterGrowsWithTheLineNumber() throws IOException {
        assertEquals("""
                10 | b
                   | ^
                """, marked("a\n".repeat(9) + "b\n", 10, 1, 1));
    }

    @Test
    void tabsAreShownAsSpacesUpToTheNextFourthColumn() throws IOException {
        assertEquals("""
                1 | a   b   cd
                  |         ^^
                """, marked("a\tb\tcd", 1, 5, 2));
    }

    @Test
    void wideCharactersTakeTwoColumnsAndCombiningOnesNone() throws IOException {
        assertEquals("""
                1 | \u6f22\u5b57: e\u0301x
                  |        ^
                """, marked("\u6f22\u5b57: e\u0301x", 1, 7, 1));
        assertEquals("""
                1 | \u6f22\u5b57: x
                  | ^^^^
                """, marked("\u6f22\u5b57: x", 1, 1, 2));
    }

    @Test
    void columnsCountUtf16Units() throws IOException {
        assertEquals("""
                1 | \ud83d\ude00: x
                  |     ^
                """, marked("\ud83d\ude00: x", 1, 5, 1));
    }

    @Test
    void aTokenBehindTheEndOfTheLineIsMarkedThere() throws IOException {
        assertEquals("""
                1 | ab
                  |   ^
                """, marked("ab", 1, 9, Integer.MAX_VALUE));
        assertEquals("""
                1 |
                  | ^
                """, marked("\nx", 1, 1, 1));
    }

    @Test
    void aLongLineIsCutOnBothSidesOfTheToken() throws IOException {
        String line = "x".repeat(1000) + "TOKEN" + "y".repeat(1000);

        assertEquals("1 | …" + "x".repeat(40) + "TOKEN" + "y".repeat(75) + "…\n"
                + "  | " + " ".repeat(41) + "^^^^^\n", marked(line, 1, 1001, 5));
    }

    @Test
    void controlCharactersDoNotReachTheTerminal() throws IOException {
        assertEquals("""
                1 | a\ufffd[2Jb
                  |      ^
                """, marked("a\u001b[2Jb", 1, 6, 1));
    }

    @Test
    void aMissingLineGivesNothing() {
        Sources sources = new Sources(Map.of("f", SourceText.of("f", "one line\n")));

        assertTrue(Excerpt.of(new TextOrigin("f", 2, 1, 1, ""), sources).isEmpty());
        assertTrue(Excerpt.of(new TextOrigin("g", 1, 1, 1, ""), sources).isEmpty());
    }

    private static String marked(String text, int line, int column, int length) throws IOException {
        StringBuilder out = new StringBuilder();
        Sources sources = new Sources(Map.of("f", SourceText.of("f", text)));
        Excerpt.of(new TextOrigin("f", line, column, length, ""), sources).orElseThrow()
                .printMarked(new Screen(Style.PLAIN, out), Tone.ERROR);
        return out.toString();
    }
}
