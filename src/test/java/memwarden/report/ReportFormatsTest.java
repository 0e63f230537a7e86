package memwarden.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportFormatsTest {

    private final ReportFormats formats = new ReportFormats(Style.PLAIN, false);

    @Test
    void formatsAreFoundByName() {
        assertEquals(List.of("text", "json"), formats.names());
        for (String name : formats.names()) {
            assertEquals(name, formats.named(name).orElseThrow().name());
        }
        assertTrue(formats.named("xml").isEmpty());
    }
}
