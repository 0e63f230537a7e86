package memwarden.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Captures on the command line: as a folder, as an archive, as single files, and as the description made of them. */
class ImportCommandTest {

    private static final Path CAPTURE = Path.of("src/test/resources/captures/c30-sr-eq-committed-k734");
    private static final String OWNED = "0x110000000-0x12fffffff        512 MiB  soft-reserved  dax_cxl";

    @TempDir
    private Path folder;

    private record Outcome(int status, String out, String err) {
    }

    private static Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new ByteArrayInputStream(new byte[0]), new PrintWriter(out), new PrintWriter(err),
                Map.of(), false);
        return new Outcome(Main.run(console, arguments), out.toString(), err.toString());
    }

    /** The files of the capture below a folder of an archive. */
    private Path archive(String name, String below, String... further) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream raw = Files.newOutputStream(file);
                OutputStream packed = name.endsWith("gz") ? new GZIPOutputStream(raw) : raw;
                TarArchiveOutputStream tar = new TarArchiveOutputStream(packed);
                Stream<Path> files = Files.walk(CAPTURE)) {
            for (Path each : files.filter(Files::isRegularFile).filter(each -> !each.endsWith("description.yaml")).sorted().toList()) {
                put(tar, below + CAPTURE.relativize(each), Files.readAllBytes(each));
            }
            for (String text : further) {
                put(tar, text, text.getBytes());
            }
        }
        return file;
    }

    private static void put(TarArchiveOutputStream tar, String name, byte[] bytes) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    private static JsonNode decisions(String path) throws IOException {
        Outcome outcome = run("check", "--format", "json", "--fail-on", "never", path);
        JsonNode decisions = new ObjectMapper().readTree(outcome.out()).get("results").get(0).get("decisions").deepCopy();
        decisions.forEach(decision -> ((ObjectNode) decision).remove("because"));
        return decisions;
    }

    @Test
    void aFolderAnArchiveAndTheDescriptionSayTheSame() throws IOException {
        Path yaml = folder.resolve("imported.yaml");
        Outcome imported = run("import", "-o", yaml.toString(), CAPTURE.toString());
        assertEquals(ExitStatus.OK, imported.status(), imported.err());
        assertEquals("", imported.out());
        JsonNode expected = decisions(CAPTURE.toString());
        assertEquals(expected, decisions(archive("host.tar.gz", "host/").toString()));
        assertEquals(expected, decisions(archive("host.tar", "./").toString()));
        assertEquals(expected, decisions(yaml.toString()));
        assertTrue(run("check", CAPTURE.toString()).out().contains(OWNED));
    }

    /** Whoever reads the description finds each value again. */
    @Test
    void theDescriptionSaysWhereEachValueCameFrom() {
        String yaml = run("import", CAPTURE.toString()).out();
        assertTrue(yaml.contains("release: \"7.3.4+deb13-amd64\"  # uname.txt:1\n"), yaml);
        assertTrue(yaml.contains("range: 0x110000000-0x14fffffff  # acpi/CEDT: CEDT offset 0x4c\n"), yaml);
    }

    @Test
    void singleFilesOfOneMachine() {
        Outcome outcome = run("import", CAPTURE.resolve("acpi/CEDT").toString(), CAPTURE.resolve("cmdline.txt").toString());
        assertEquals(ExitStatus.OK, outcome.status(), outcome.err());
        assertTrue(outcome.out().contains("memhp_default_state=offline"));
        assertTrue(outcome.out().contains("targets: [hb12]"));
    }

    /** The answer beside a capture is not read: as noise it would be told of, and it is not. */
    @Test
    void theAnswerIsNeverOpened() throws IOException {
        Outcome outcome = run("import", archive("host.tar", "", "x/OWNER", "x/README.md", "x/photo.txt").toString());
        assertTrue(outcome.err().contains("photo.txt is of no format"), outcome.err());
        assertTrue(!outcome.err().contains("OWNER") && !outcome.err().contains("README"), outcome.err());
    }

    @Test
    void whatIsNoCapture() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.bin"));
        Path broken = Files.write(folder.resolve("broken.tar.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 1, 2, 3});
        Path foreign = Files.writeString(folder.resolve("letter.txt"), "Dear Sir\n");
        for (Path wrong : List.of(empty, broken, foreign, folder.resolve("nowhere"))) {
            Outcome outcome = run("import", wrong.toString());
            assertEquals(ExitStatus.UNUSABLE, outcome.status(), wrong + outcome.err());
            assertTrue(outcome.err().contains(wrong.toString()), outcome.err());
            assertTrue(!outcome.err().contains("defect in memwarden"), outcome.err());
        }
    }

    /** A folder of many machines is as many inputs; what is written as YAML among them is one too. */
    @Test
    void aFolderOfMachines() throws IOException {
        archive("a.tar.gz", "one/");
        archive("b.tar.gz", "two/");
        Files.copy(Path.of("samples/cxl-owns.yaml"), folder.resolve("c.yaml"));
        String out = run("check", "--quiet", "--fail-on", "never", folder.toString()).out();
        assertTrue(out.contains("3 platforms"), out);
    }

    /** What import reads by itself, every command reads; the rest of the machine is unknown then. */
    @Test
    void aSingleFileIsAnInputToo() throws IOException {
        Path table = Files.copy(CAPTURE.resolve("acpi/CEDT"), folder.resolve("cedt.bin"));
        Outcome check = run("check", "--fail-on", "never", table.toString());
        assertEquals(ExitStatus.OK, check.status(), check.err());
        assertTrue(check.out().contains("0x110000000-0x14fffffff"), check.out());
        assertEquals(ExitStatus.OK, run("why", table.toString(), "0x110000000").status());
        assertTrue(run("map", table.toString()).out().contains("0x110000000"));
        assertEquals(ExitStatus.OK, run("iomem", table.toString()).status());
        byte[] bytes = Files.readAllBytes(table);
        bytes[0x50] ^= 1;
        Path damaged = Files.write(folder.resolve("damaged.bin"), bytes);
        assertTrue(run("check", "--fail-on", "never", damaged.toString()).out().contains("offset 0x9"));
    }

    @Test
    void aSingleFileThatIsText() throws IOException {
        Path log = Files.writeString(folder.resolve("boot.log"), """
                [    0.000000] Linux version 6.12.0-1-amd64 (a@b) #1 SMP PREEMPT_DYNAMIC Debian
                [    0.000000] BIOS-provided physical RAM map:
                [    0.000000] BIOS-e820: [mem 0x0000000000100000-0x000000007fffffff] usable
                [    0.000000] BIOS-e820: [mem 0x0000000100000000-0x000000013fffffff] soft reserved
                """);
        Outcome check = run("check", "--fail-on", "never", log.toString());
        assertEquals(ExitStatus.OK, check.status(), check.err());
        assertTrue(check.out().contains("0x100000000-0x13fffffff"), check.out());
    }

    /** What is called a description is one, and so is what reads as one, whatever it quotes. */
    @Test
    void aDescriptionStaysADescription() throws IOException {
        String quotes = "# CONFIG_CXL_BUS is not set\n" + Files.readString(Path.of("samples/cxl-owns.yaml"));
        String expected = run("check", "--fail-on", "never", Path.of("samples/cxl-owns.yaml").toString()).out();
        for (String name : List.of("machine.yaml", "machine.txt")) {
            Path description = Files.writeString(folder.resolve(name), quotes);
            String out = run("check", "--fail-on", "never", description.toString()).out();
            assertEquals(expected.lines().filter(line -> line.contains("MiB  ") || line.contains("GiB  ")).toList(),
                    out.lines().filter(line -> line.contains("MiB  ") || line.contains("GiB  ")).toList(), name);
        }
        Path table = Files.copy(CAPTURE.resolve("acpi/CEDT"), folder.resolve("table.yaml"));
        assertEquals(ExitStatus.UNUSABLE, run("check", table.toString()).status());
    }

    @Test
    void aFileOfNoFormatIsToldToBeNoDescription() throws IOException {
        Path foreign = Files.write(folder.resolve("photo.jpg"), new byte[] {(byte) 0xff, (byte) 0xd8, 0, 1});
        Outcome outcome = run("check", foreign.toString());
        assertEquals(ExitStatus.UNUSABLE, outcome.status());
        assertTrue(outcome.out().contains("not UTF-8"), outcome.out() + outcome.err());
    }
}
