package memwarden.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MonoTextTest {

    @Test
    void whatFitsStaysWhole() {
        assertEquals("CXL Window 0", MonoText.cut("CXL Window 0", 12));
    }

    @Test
    void whatDoesNotFitIsCutWithAMark() {
        assertEquals("CXL Window…", MonoText.cut("CXL Window 0", 11));
        assertEquals("…", MonoText.cut("CXL", 1));
        assertEquals("", MonoText.cut("CXL", 0));
    }

    @Test
    void wideCharactersTakeTwoColumns() {
        assertEquals("大き…", MonoText.cut("大きい", 5));
        assertEquals("大…", MonoText.cut("大きい", 4));
    }

    @Test
    void whatSteersATerminalIsNoText() {
        assertEquals("a\uFFFDb", MonoText.cut("a\u202Eb", 3));
    }

    @Test
    void wordsAreSpreadOverLines() {
        assertEquals(List.of("kmem, system-ram", "node 1"),
                MonoText.lines(List.of("kmem", "system-ram", "node 1"), ", ", 16, 3));
        assertEquals(List.of("kmem, s…"), MonoText.lines(List.of("kmem", "system-ram", "node 1"), ", ", 8, 1));
        assertEquals(List.of("system…", "node 1"), MonoText.lines(List.of("system-ram", "node 1"), ", ", 7, 2));
        assertEquals(List.of(), MonoText.lines(List.of("kmem"), ", ", 8, 0));
        assertEquals(List.of(), MonoText.lines(List.of(), ", ", 8, 2));
    }
}
