package memwarden.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import memwarden.facts.Template;
import memwarden.model.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {

    @Test
    void everyKindOfValueHasItsWords() {
        assertEquals("CFMWS w0 0x850000000-0x284fffffff", words(Sample.WINDOW));
        assertEquals("0x0-0x9ffff", words(Sample.LOW));
        assertEquals("core-mm", words(Owner.CORE_MM));
        assertEquals("4", words(4));
        assertEquals("-5", words(-5L));
        assertEquals("yes", words(true));
        assertEquals("no", words(false));
        assertEquals("$1 \\ {x}", words("$1 \\ {x}"));
        assertEquals("7", words(Optional.of(7)));
        assertEquals("not stated", words(Optional.empty()));
        assertEquals("b, a", words(List.of("b", "a")));
        assertEquals("a, b", words(Set.of("b", "a")));
        assertEquals("none", words(List.of()));
    }

    @Test
    void aFieldMayStandAnywhereAndTwice() {
        assertEquals("1, 2 and 1.", new Template("{a}, {b} and {a}.\n").filledWith(Map.of("a", 1, "b", 2)));
    }

    @Test
    void anUnknownFieldIsADefectThatNamesIt() {
        IllegalStateException defect = assertThrows(IllegalStateException.class,
                () -> new Template("see {windwo}").filledWith(Map.of("window", 1)));

        assertTrue(defect.getMessage().contains("{windwo}"), defect.getMessage());
        assertTrue(defect.getMessage().contains("[window]"), defect.getMessage());
    }

    @Test
    void aValueWithoutWordsIsADefect() {
        assertThrows(IllegalStateException.class, () -> words(new Object()));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1 B", "1023, 1023 B", "1024, 1 KiB", "1280, 1.25 KiB", "1281, 1281 B", "4096, 4 KiB", "1052672, 1028 KiB",
        "180355072, 172 MiB", "1610612736, 1.5 GiB", "137438953472, 128 GiB", "-9223372036854775808, 8 EiB",
        "-1, 18446744073709551615 B", "0, 16 EiB"})
    void sizesAreExact(long bytes, String words) {
        assertEquals(words, new ByteSize(bytes).toString());
    }

    private static String words(Object value) {
        return new Template("{it}").filledWith(Map.of("it", value));
    }
}
