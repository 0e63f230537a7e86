package memwarden.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as a person, or a script, meets it. */
class MainTest {

    private static final String STRANDED = "samples/nobody-on-6.18.yaml";
    private static final String CXL_OWNS = "samples/cxl-owns.yaml";

    @TempDir
    private Path folder;

    private record Outcome(int status, String out, String err) {
    }

    private static Outcome run(String input, Map<String, String> environment, boolean terminal, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out), new PrintWriter(err), environment, terminal);
        return new Outcome(Main.run(console, arguments), out.toString(), err.toString());
    }

    private static Outcome run(String... arguments) {
        return run("", Map.of(), false, arguments);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> list = Files.list(Path.of("samples"))) {
            return list.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    // ---- what is right

    @ParameterizedTest
    @MethodSource("samples")
    void theReportOfEverySampleHoldsToTheSchema(Path sample) throws IOException {
        try (InputStream text = MainTest.class.getResourceAsStream("/memwarden/report/report.schema.json")) {
            JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text);
            Outcome outcome = run("check", "--format", "json", "--kernel", "6.1,6.12,6.18,7.1,7.3", "--fail-on", "never",
                    sample.toString());
            assertEquals(ExitStatus.OK, outcome.status());
            JsonNode report = new ObjectMapper().readTree(outcome.out());
            assertEquals(List.of(), new ArrayList<>(schema.validate(report)));
            assertEquals(5, report.get("results").size());
            for (JsonNode result : report.get("results")) {
                assertFalse(result.get("decisions").isEmpty());
            }
        }
    }

    @Test
    void samplesAndCasesMeetTheirExpectations() {
        assertEquals(ExitStatus.OK, run("test", "--quiet", "samples", "rules").status());
    }

    @Test
    void anExpectationThatIsNotMetFails() throws IOException {
        String wrong = file("wrong.yaml", Files.readString(Path.of(CXL_OWNS)).replace("owner: dax_cxl", "owner: nobody"));
        Outcome outcome = run("test", wrong);
        assertEquals(ExitStatus.FINDINGS, outcome.status());
        assertTrue(outcome.out().contains("expected owner nobody, got dax_cxl"), outcome.out());
    }

    @Test
    void whatNobodyExpectedFails() throws IOException {
        String silent = file("silent.yaml", Files.readString(Path.of(STRANDED))
                .replaceFirst("(?m)^  - \\{ finding: warning.*$", ""));
        Outcome outcome = run("test", silent);
        assertEquals(ExitStatus.FINDINGS, outcome.status());
        assertTrue(outcome.out().contains("nobody expected warning ownership/stranded"), outcome.out());
    }

    @Test
    void kernelsAreShownSideBySide() {
        Outcome outcome = run("check", "--kernel", "6.18,7.3", STRANDED);
        assertTrue(outcome.out().contains("KERNEL 6.18"), outcome.out());
        assertTrue(outcome.out().contains("dax_hmem (kmem, system-ram, node 1)"), outcome.out());
        assertTrue(outcome.out().contains("what changed"), outcome.out());
    }

    @ParameterizedTest
    @CsvSource({"error,0", "warning,1", "note,1", "never,0"})
    void failOnDecidesTheExitStatus(String level, int status) {
        for (String format : List.of("text", "json")) {
            assertEquals(status, run("check", "--fail-on", level, "--format", format, STRANDED).status(), format);
        }
    }

    @Test
    void standardInputIsRead() throws IOException {
        Outcome outcome = run(Files.readString(Path.of(CXL_OWNS)), Map.of(), false, "check", "-");
        assertEquals(ExitStatus.OK, outcome.status());
        assertTrue(outcome.out().contains("dax_cxl"));
    }

    @Test
    void severalReportsAreWrittenAtOnce() throws IOException {
        Path json = folder.resolve("report.json");
        Outcome outcome = run("check", "--format", "text", "--format", "json", "--output", json.toString(), CXL_OWNS);
        assertTrue(outcome.out().startsWith(CXL_OWNS));
        assertEquals("memwarden", new ObjectMapper().readTree(json.toFile()).get("tool").get("name").asText());
    }

    @Test
    void theSummaryNamesEachBiosThatIsToBlame() throws IOException {
        String rack = file("rack.yaml", Stream.of(
                unalignedWindow("one", "{ vendor: Example Corp., version: 2.1, product: RackNode }"),
                unalignedWindow("two", "{ vendor: Example Corp., version: 2.1, product: RackNode }"),
                unalignedWindow("three", "{ vendor: Example Corp., version: 2.2, product: RackNode }"),
                unalignedWindow("four", "{ verified: no }"))
                .collect(Collectors.joining("---\n")));

        String text = run("check", "--kernel", "6.18,7.3", "--quiet", rack).out();

        assertTrue(text.contains("  firmware: BIOS vendor: Example Corp.; version: 2.2; product: RackNode\n"), text);
        assertTrue(text.contains("""

                firmware to blame [taint]:
                  BIOS vendor: Example Corp.; version: 2.1; product: RackNode: 2 findings on one, two
                    2 firmware-workaround/window-size-not-multiple-of-ways
                  BIOS vendor: Example Corp.; version: 2.2; product: RackNode: 1 finding on three
                    1 firmware-workaround/window-size-not-multiple-of-ways
                  BIOS not stated: 1 finding on four
                    1 firmware-workaround/window-size-not-multiple-of-ways

                4 platforms, 0 errors, 4 warnings,"""), text);
    }

    @Test
    void whatIsNotStatedOfManyDevicesIsToldOfAFew() throws IOException {
        String many = file("many.yaml", IntStream.range(0, 5)
                .mapToObj(i -> "  - { id: mem" + i + ", capacity: { volatile: 1 GiB }, decoders: absent }\n")
                .collect(Collectors.joining("", "firmware: { memoryMap: absent }\nendpoints:\n", "")));

        String text = run("check", "--quiet", many).out();

        assertTrue(text.contains("Of endpoint mem2 nothing is said of `cdat`"), text);
        assertFalse(text.contains("Of endpoint mem3 nothing is said of `cdat`"), text);
        assertTrue(text.contains("\n2 more of the same kind [firmware-workaround/key-not-stated]; "), text);
        assertTrue(run("check", "--format", "json", many).out().contains("Of endpoint mem4 nothing is said of `cdat`"));
    }

    /** 768 MiB over two ways: the second way gets no whole 256 MiB. */
    private static String unalignedWindow(String name, String bios) {
        return """
                platform: { name: %s, bios: %s }
                firmware:
                  memoryMap: absent
                  cedt: { windows: [ { id: w0, base: 0x210000000, size: 0x30000000, ways: 2, granularity: 256 } ] }
                endpoints: absent
                """.formatted(name, bios);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "firmware: { srat: { memory: [ { range: 0x0-0xfffff, domain: 0 } ] } }",
        "firmware: { slit: { localities: 1, distances: [ 10 ] } }",
        "firmware: { hmat: { revision: 2, proximity: [ { memory: 0 } ] } }",
        "firmware: { cedt: { hostBridges: [ { uid: 1, version: 2.0, base: 0xe0000000, length: 0x10000 } ] } }"})
    void aTableByItselfCanBeChecked(String described) throws IOException {
        Outcome outcome = run("check", file("table.yaml", described + "\n"));
        assertEquals(ExitStatus.OK, outcome.status(), outcome.out());
    }

    @Test
    void quietPrintsNoTable() {
        Outcome outcome = run("check", "--quiet", STRANDED);
        assertFalse(outcome.out().contains("FIRMWARE"));
        assertTrue(outcome.out().contains("ownership/stranded"));
    }

    @Test
    void colourIsForTerminalsUnlessSomebodyObjects() {
        String escape = "\u001b[";
        assertTrue(run("", Map.of(), true, "check", STRANDED).out().contains(escape));
        assertFalse(run("", Map.of("NO_COLOR", "1"), true, "check", STRANDED).out().contains(escape));
        assertTrue(run("", Map.of("NO_COLOR", ""), true, "check", STRANDED).out().contains(escape));
        assertFalse(run("check", STRANDED).out().contains(escape));
        assertTrue(run("check", "--color", "always", STRANDED).out().contains(escape));
        assertFalse(run("", Map.of(), true, "check", "--color", "never", STRANDED).out().contains(escape));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x850000000", "0x850000000-0x284fffffff", "mem0", "w0", "ownership/stranded"})
    void whyAnswersForRangesDevicesAndRules(String subject) {
        Outcome outcome = run("why", STRANDED, subject);
        assertEquals(ExitStatus.OK, outcome.status());
        assertTrue(outcome.out().contains(" by ") && outcome.out().contains(STRANDED + ":"), outcome.out());
    }

    /** The tree that the cover letters of the 7.1 series show, without the Soft Reserved line of the patch left out. */
    @Test
    void iomemPrintsTheTree() {
        Outcome outcome = run("iomem", CXL_OWNS, "--kernel", "7.3");
        assertEquals(ExitStatus.OK, outcome.status());
        assertTrue(outcome.out().endsWith("""
                850000000-284fffffff : CXL Window 0
                  850000000-284fffffff : region0
                    850000000-284fffffff : dax0.0
                      850000000-284fffffff : System RAM (kmem)
                """), outcome.out());
    }

    @Test
    void iomemNamesEachKernelOfSeveral() {
        Outcome outcome = run("iomem", CXL_OWNS, "--kernel", "6.12,7.3");
        assertEquals(ExitStatus.OK, outcome.status());
        assertTrue(outcome.out().startsWith("# " + CXL_OWNS + ": "), outcome.out());
        assertTrue(outcome.out().contains("kernel 6.12\n") && outcome.out().contains("\n# "), outcome.out());
    }

    @Test
    void iomemSaysWhenThereIsNothingToShow() throws IOException {
        Outcome outcome = run("iomem", file("empty.yaml", "kernel: { release: 7.3 }\n"));
        assertEquals(ExitStatus.UNUSABLE, outcome.status());
        assertTrue(outcome.err().contains("no range is described"), outcome.err());
    }

    @Test
    void mapDrawsThePlatform() throws IOException {
        Outcome outcome = run("map", CXL_OWNS, "--kernel", "7.3");
        assertEquals(ExitStatus.OK, outcome.status());
        assertTrue(outcome.out().startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "), outcome.out());
        assertTrue(outcome.out().contains("(128 GiB): dax_cxl, kmem, system-ram, node 1, "), outcome.out());
        Path picture = folder.resolve("map.svg");
        assertEquals(new Outcome(ExitStatus.OK, "", ""), run("map", CXL_OWNS, "--kernel", "7.3", "-o", picture.toString()));
        assertEquals(outcome.out(), Files.readString(picture));
    }

    @Test
    void mapDrawsEachKernelOfSeveral() {
        Outcome outcome = run("map", STRANDED, "--kernel", "6.18,7.3");
        assertEquals(ExitStatus.OK, outcome.status());
        assertTrue(outcome.out().contains("kernel 6.18 · " + STRANDED + "<"), outcome.out());
        assertTrue(outcome.out().contains("kernel 7.3 · " + STRANDED + "<"), outcome.out());
    }

    @Test
    void mapDrawsWhatCouldBeReadAndSaysWhatCouldNot() throws IOException {
        Outcome outcome = run("map", file("half.yaml", Files.readString(Path.of(CXL_OWNS)) + "---\nnonsense: 1\n"));
        assertEquals(ExitStatus.UNUSABLE, outcome.status());
        assertTrue(outcome.out().endsWith("</svg>\n"), outcome.out());
        assertTrue(outcome.err().contains("nonsense"), outcome.err());
    }

    @Test
    void mapSaysWhenThereIsNothingToDraw() throws IOException {
        Path picture = folder.resolve("map.svg");
        Outcome outcome = run("map", file("empty.yaml", "kernel: { release: 7.3 }\n"), "-o", picture.toString());
        assertEquals(ExitStatus.UNUSABLE, outcome.status());
        assertTrue(outcome.err().contains("no range is described"), outcome.err());
        assertFalse(Files.exists(picture));
    }

    @Test
    void whyTellsWhatIsFreeOfAWindow() {
        String thread = "samples/no-hpa-space.yaml";
        Outcome outcome = run("why", thread, "w0");
        assertEquals(ExitStatus.OK, outcome.status());
        assertTrue(outcome.out().contains("64 GiB of address space free in CXL window w0 0x850000000-0x384fffffff, the "
                + "largest place 0x2850000000-0x384fffffff\n by operator/free-address-space"), outcome.out());
    }

    /** The lines as Richter quoted them of a real card (corpus lkml-cdat-zero-tail): one fault, and all that is there. */
    @Test
    void aLogThatBlamesADeviceIsJudgedByItself() throws IOException {
        Path log = Files.createDirectory(folder.resolve("quoted")).resolve("dmesg.txt");
        Files.writeString(log, " [   48.691717] Malformed DSMAS table length: (24:0)\n"
                + " [   48.702084] [CDAT:0x00] Invalid zero length\n"
                + " [   48.711460] cxl_port endpoint1: Failed to parse CDAT: -22\n");
        Outcome outcome = run("check", log.getParent().toString());
        assertEquals(ExitStatus.FINDINGS, outcome.status());
        assertEquals("", outcome.err());
        assertTrue(outcome.out().contains(": the length field of the CDAT of a device exceeds its entries"), outcome.out());
        assertTrue(outcome.out().contains("[firmware-workaround/kernel-blames-firmware]\n --> " + log + ":1:2\n"));
        assertTrue(outcome.out().contains("1 error, 0 warnings"), outcome.out());
        assertFalse(outcome.out().contains("never loaded"), outcome.out());
    }

    @Test
    void aLogThatBlamesNobodyIsNothingToCheck() throws IOException {
        Path log = Files.createDirectory(folder.resolve("quoted")).resolve("dmesg.txt");
        Files.writeString(log, "[   48.691717] cxl_port endpoint1: DOE: mailbox created\n");
        refused(run("check", log.getParent().toString()), "nothing to check");
    }

    @Test
    void whySaysThatNothingRestsOnWhatIsThere() {
        Outcome outcome = run("why", STRANDED, "mem0/0");
        assertEquals(ExitStatus.OK, outcome.status());
        assertEquals("decoder mem0/0, at " + STRANDED + ":43:9: no conclusion rests on it.\n", outcome.out());
    }

    @Test
    void whySaysWhenItHasNoAnswer() {
        Outcome outcome = run("why", STRANDED, "mem7");
        assertEquals(ExitStatus.UNUSABLE, outcome.status());
        assertTrue(outcome.err().contains("`mem7`"));
    }

    // ---- what is wrong

    private static void refused(Outcome outcome, String... words) {
        assertEquals(ExitStatus.UNUSABLE, outcome.status(), outcome.out() + outcome.err());
        String said = outcome.out() + outcome.err();
        for (String word : words) {
            assertTrue(said.contains(word), word + " is not in: " + said);
        }
        assertFalse(said.contains("\tat ") || said.contains("Exception"), said);
    }

    @Test
    void aMissingFile() {
        refused(run("check", "no-such.yaml"), "no-such.yaml");
    }

    @Test
    void anEmptyName() {
        refused(run("check", ""), "directory");
    }

    @Test
    void anEmptyFile() throws IOException {
        refused(run("check", file("empty.yaml", "")), "empty.yaml");
    }

    @Test
    void aBinaryFile() throws IOException {
        Path binary = folder.resolve("binary.yaml");
        Files.write(binary, new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, (byte) 0xff, (byte) 0xfe});
        refused(run("check", binary.toString()), "binary.yaml");
    }

    @Test
    void brokenYaml() throws IOException {
        refused(run("check", file("broken.yaml", "firmware: { memoryMap: [ }\n")), "broken.yaml:1:");
    }

    @Test
    void aDuplicateKey() throws IOException {
        refused(run("check", file("twice.yaml", "kernel: { release: 6.1 }\nkernel: { release: 7.3 }\n")),
                "twice.yaml:2:1", "kernel");
    }

    @Test
    void anAliasBomb() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [").append("*a").append(i - 1)
                    .append((", *a" + (i - 1)).repeat(9)).append("]\n");
        }
        refused(run("check", file("bomb.yaml", bomb.toString())), "bomb.yaml:1:5");
    }

    @Test
    void twentyThousandBrackets() throws IOException {
        refused(run("check", file("deep.yaml", "firmware: " + "[".repeat(20_000))), "deep.yaml:1:", "64");
    }

    @Test
    void aFileOfTwoHundredMebibytes() throws IOException {
        Path large = folder.resolve("large.yaml");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(200L << 20);
        }
        refused(run("check", large.toString()), "large.yaml", "64 MiB");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "range: 0x2000-0x1fff, type: EfiConventionalMemory | ends before it starts",
        "base: 0x1000, size: 128 GB, type: EfiConventionalMemory | did you mean `128GiB`",
        "range: 0x1000-0x1fff, typ: EfiConventionalMemory | did you mean `type`",
        "range: 0x1000-0x1fff, type: EfiConventionalMemroy | did you mean `EfiConventionalMemory`",
        "range: 0x1000-0x1ffg, type: EfiConventionalMemory | `0x1ffg` is not a number",
        "range: [1, 2], type: EfiConventionalMemory | range"})
    void aBadEntryOfTheMap(String entry, String words) throws IOException {
        Outcome outcome = run("check", file("bad.yaml", "firmware:\n  memoryMap:\n    - { " + entry + " }\n"));
        refused(outcome, "bad.yaml:3:", words, "^");
    }

    @Test
    void aReleaseOfBananaInTheDescription() throws IOException {
        refused(run("check", file("banana.yaml", "kernel: { release: banana }\n")), "banana.yaml:1:20", "`banana`");
    }

    @Test
    void aReleaseOfBananaOnTheCommandLine() {
        refused(run("check", "--kernel", "banana", CXL_OWNS), "`banana`");
    }

    @Test
    void anEmptyFolder() throws IOException {
        refused(run("check", Files.createDirectory(folder.resolve("empty")).toString()), "nothing to check");
        refused(run("test", folder.resolve("empty").toString()), "nothing to");
    }

    @Test
    void aDescriptionWithoutAnythingToJudge() throws IOException {
        refused(run("check", file("nothing.yaml", "kernel: { release: 7.3 }\n")), "nothing");
    }

    @Test
    void theOtherInputsAreStillChecked() throws IOException {
        Outcome outcome = run("check", file("banana.yaml", "kernel: { release: banana }\n"), CXL_OWNS);
        refused(outcome, "banana.yaml:1:20");
        assertTrue(outcome.out().contains("dax_cxl"), outcome.out());
    }

    @Test
    void allProblemsAreTold() throws IOException {
        Outcome outcome = run("check", file("two.yaml", """
                kernel: { release: banana }
                firmware:
                  memoryMap:
                    - { range: 0x2000-0x1fff, type: EfiConventionalMemory }
                """));
        refused(outcome, "two.yaml:1:20", "two.yaml:4:16");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "chekc", "check", "check --format yaml samples", "check --fail-on sometimes samples",
        "check --nonsense samples", "check --color maybe samples", "why samples"})
    void wrongUsage(String line) {
        refused(run(line.isEmpty() ? new String[0] : line.split(" ")), "--help");
    }

    @Test
    void aReportThatCannotBeWritten() {
        refused(run("check", "--format", "json", "--output", folder.resolve("no/such/folder.json").toString(),
                CXL_OWNS), "cannot be written");
        refused(run("map", CXL_OWNS, "-o", folder.resolve("no/such/map.svg").toString()),
                "map.svg lies in a folder that does not exist");
    }

    @Test
    void helpAndVersion() {
        assertEquals(ExitStatus.OK, run("--version").status());
        for (String command : List.of("check", "why", "iomem", "map", "test")) {
            Outcome outcome = run(command, "--help");
            assertEquals(ExitStatus.OK, outcome.status());
            assertTrue(outcome.out().contains("Usage: memwarden " + command), outcome.out());
        }
    }
}
