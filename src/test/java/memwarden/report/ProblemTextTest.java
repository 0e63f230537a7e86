package memwarden.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Map;
import memwarden.model.Problem;
import memwarden.model.SourceText;
import memwarden.model.TextOrigin;
import org.junit.jupiter.api.Test;

class ProblemTextTest {

    private static final TextOrigin PLACE = new TextOrigin("p.yaml", 2, 9, 4, "/base");

    @Test
    void aProblemWithItsLine() throws IOException {
        Map<String, SourceText> sources = Map.of("p.yaml", SourceText.of("p.yaml", "name: p\nbase:   0xZZ\n"));

        assertEquals("""
                error: "0xZZ" is not an address
                 --> p.yaml:2:9
                2 | base:   0xZZ
                  |         ^^^^
                  an address is decimal or 0x and hexadecimal digits
                  help: write 0x10
                """, written(sources, new Problem(PLACE, "\"0xZZ\" is not an address",
                        "an address is decimal or 0x and hexadecimal digits", "write 0x10")));
    }

    @Test
    void aProblemWithoutText() throws IOException {
        assertEquals("""
                error: cannot be read
                 --> p.yaml:2:9
                """, written(Map.of(), new Problem(PLACE, "cannot be read", "", "")));
    }

    private static String written(Map<String, SourceText> sources, Problem problem) throws IOException {
        StringBuilder out = new StringBuilder();
        new ProblemText(sources, Style.PLAIN).write(problem, out);
        return out.toString();
    }
}
