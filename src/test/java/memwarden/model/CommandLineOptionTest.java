package memwarden.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineOptionTest {

    /** The first letters decide, as in kstrtobool(). */
    @ParameterizedTest
    @CsvSource({"'', true", "1, true", "y, true", "Yes, true", "t, true", "True, true", "on, true", "oN, true",
        "0, false", "n, false", "no, false", "f, false", "off, false", "o, false", "2, false", "enable, false"})
    void aParameterTakesYesInSeveralForms(String value, boolean on) {
        Origins nowhere = Origins.of(new TextOrigin("test", 1, 1, 1, ""));
        assertEquals(on, new CommandLineOption("device_hmem.disable", value, nowhere).switchedOn());
    }
}
