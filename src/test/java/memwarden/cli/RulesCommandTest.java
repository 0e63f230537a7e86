package memwarden.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The list of rules, and the page of one. */
class RulesCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void everyFolderOfARuleIsALineOfTheList() throws IOException {
        assertEquals(ExitStatus.OK, run("rules"));
        List<String> listed = out.toString().lines().skip(1).map(line -> line.split(" ")[0]).sorted().toList();
        try (var files = Files.find(Path.of("rules"), 3, (file, kind) -> file.endsWith("rule.yaml"))) {
            assertEquals(files.map(file -> Path.of("rules").relativize(file.getParent()).toString()).sorted().toList(),
                    listed);
        }
    }

    @Test
    void aLineHasSeverityAndSummary() {
        run("rules");
        assertTrue(out.toString().lines().anyMatch(line -> line.matches(
                "dax/no-driver-for-device +warning +A dax device .*")), out.toString());
        assertTrue(out.toString().lines().anyMatch(line -> line.startsWith("dax/kmem-takes-it ")
                && line.contains("  -  ")), out.toString());
    }

    @Test
    void aStageIsAListOfItsOwn() {
        assertEquals(ExitStatus.OK, run("rules", "windows"));
        assertTrue(out.toString().lines().skip(1).allMatch(line -> line.startsWith("windows/")), out.toString());
    }

    @Test
    void anIdShowsThePage() throws IOException {
        assertEquals(ExitStatus.OK, run("rules", "ownership/stranded"));
        assertEquals(Files.readString(Path.of("rules/ownership/stranded/README.md")), out.toString());
    }

    @Test
    void anotherNameShowsThePageToo() throws IOException {
        assertEquals(ExitStatus.OK, run("rules", "prb-region-off"));
        assertEquals(Files.readString(Path.of("rules/topology/region-support-off/README.md")), out.toString());
    }

    @Test
    void whatIsNoRuleIsRefused() {
        assertEquals(ExitStatus.UNUSABLE, run("rules", "ownership/strandet"));
        assertEquals("", out.toString());
        assertEquals("memwarden: no rule is called `ownership/strandet`; `memwarden rules` lists them all.\n",
                err.toString().replace("\r", ""));
    }

    @Test
    void theIndexPageIsTheListInMarkdown() throws IOException {
        assertEquals(ExitStatus.OK, run("rules", "--format", "markdown"));
        assertEquals(Files.readString(Path.of("rules/INDEX.md")), out.toString());
    }

    private int run(String... arguments) {
        return Main.run(new Console(new ByteArrayInputStream(new byte[0]), new PrintWriter(out), new PrintWriter(err),
                Map.of(), false), arguments);
    }
}
