package memwarden.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import memwarden.ingest.capture.Capture;
import memwarden.ingest.capture.CaptureArchive;
import memwarden.ingest.capture.CaptureReader;
import memwarden.ingest.capture.frame.Artefact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the script of {@code memwarden capture-script} makes of machines whose captures exist. The expected files are
 * those captures, made in another way by another script inside the guest.
 */
@EnabledOnOs(OS.LINUX)
class CaptureScriptTest {

    private static final Path CAPTURES = Path.of("src/test/resources/captures");
    private static final String MIXED = "g04-mixed-k734";
    private static final String LSMEM = "Memory block size:       128M\n";

    /** The files of a capture that no script can make: what people wrote or did, and what was converted by hand. */
    private static final Set<String> BY_PEOPLE = Set.of("README.md", "OWNER", "NODE", "description.yaml", "guest.log",
            "operator.txt", "cxl-list.err");

    @TempDir
    private Path folder;

    @BeforeEach
    void needsAShell() {
        assumeTrue(ScriptRun.installed("sh").isPresent(), "no sh on this machine");
    }

    private ScriptRun sh() throws IOException {
        return new ScriptRun(folder, "sh");
    }

    private FakeMachine machine(String capture) throws IOException {
        return FakeMachine.of(CAPTURES.resolve(capture), folder.resolve("root"));
    }

    /** Path below the folder to content, one char a byte. */
    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    /** The capture without what the script leaves out on purpose, and without the second copy of each dpamem. */
    private static Map<String, String> expected(Path capture) throws IOException {
        Map<String, String> files = files(capture);
        files.keySet().removeAll(BY_PEOPLE);
        files.computeIfPresent("dmesg.txt", (name, text) -> text.replaceAll("(?m)^.*audit: type=.*\n", ""));
        files.computeIfPresent("dpamem.txt", (name, text) -> {
            String again = text.substring(0, text.length() / 2);
            return text.equals(again + again) ? again : text;
        });
        return files;
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file);
    }

    // ---- what is there

    @ParameterizedTest
    @CsvSource({
        "sh, g04-mixed-k734", "sh, c20-sp-conventional-outside-k61815", "sh, i02-two-regions-srat-split-k734",
        "dash, g04-mixed-k734", "bash, g04-mixed-k734", "bash --posix, i02-two-regions-srat-split-k734",
        "busybox sh, g04-mixed-k734", "busybox sh, c20-sp-conventional-outside-k61815",
        "busybox sh, i02-two-regions-srat-split-k734"})
    void writesEachFileAsTheCaptureOfThatMachineHasIt(String shell, String name) throws Exception {
        String[] words = shell.split(" ");
        assumeTrue(ScriptRun.installed(words[0]).isPresent(), "no " + words[0] + " on this machine");
        Path capture = CAPTURES.resolve(name);
        ScriptRun run = new ScriptRun(folder, words).withListingsOf(capture);
        FakeMachine machine = machine(name);
        run.on(machine, "-o", "host.tar.gz");

        Map<String, String> files = files(run.unpack(run.work().resolve("host.tar.gz")));
        assertTrue(files.remove("capture-info.txt").startsWith("format = 1\nscript_version = "));
        assertEquals("auto_online_blocks = offline\n", files.remove("memory-blocks.txt"));
        Map<String, String> expected = expected(capture);
        assertEquals(expected.keySet(), files.keySet());
        for (Map.Entry<String, String> file : expected.entrySet()) {
            assertEquals(file.getValue(), files.get(file.getKey()), file.getKey());
        }
    }

    @Test
    void isCompleteWhereEverythingCanBeHad() throws Exception {
        ScriptRun run = sh().withListingsOf(CAPTURES.resolve(MIXED)).withProgram("lsmem", "printf '" + LSMEM + "'");
        ScriptRun.Outcome outcome = run.on(machine(MIXED), "-o", "host.tar.gz");
        assertEquals(0, outcome.status(), outcome.err());
        assertFalse(outcome.err().contains("not complete"), outcome.err());
        Path capture = run.unpack(run.work().resolve("host.tar.gz"));
        assertEquals(LSMEM, Files.readString(capture.resolve("lsmem.txt")));
        List<String> information = lines(capture.resolve("capture-info.txt"));
        assertTrue(information.contains("collected: acpi/CEDT"), information.toString());
        assertTrue(information.contains("absent: acpi/HMAT: the firmware has no HMAT"), information.toString());
        assertTrue(information.stream().noneMatch(line -> line.startsWith("missing: ")), information.toString());
    }

    @Test
    void makesAnArchiveThatIsReadAsOneMachineOfItsName() throws Exception {
        ScriptRun run = sh().withListingsOf(CAPTURES.resolve(MIXED));
        run.on(machine(MIXED), "-o", "rack7.tar.gz");
        String archive = run.work().resolve("rack7.tar.gz").toString();
        assertTrue(CaptureArchive.isArchive(archive));
        List<Capture> captures = CaptureArchive.read(Path.of(archive), archive);
        assertEquals(List.of(archive + "/rack7"), captures.stream().map(Capture::name).toList());
        assertEquals(List.of(), captures.get(0).problems());
        Set<String> names = captures.get(0).artefacts().stream().map(Artefact::name).collect(Collectors.toSet());
        assertTrue(names.containsAll(expected(CAPTURES.resolve(MIXED)).keySet()), names.toString());
    }

    /** The 36 bytes of a header, and a sum that nobody checks of a table that nothing is taken from. */
    private static String table(String signature) {
        return signature + "$\0\0\0" + "\1".repeat(28);
    }

    /** Nothing that the script writes is strange to whoever reads it, and nothing of it is taken for damage. */
    @ParameterizedTest
    @CsvSource({"g04-mixed-k734, 0x10000000, 0x10000000", "i02-two-regions-srat-split-k734, 0x10000000, 0x0",
        "c31-sr-eq-nodecoder-k7213, 0x20000000, 0x0"})
    void writesNothingThatImportDoesNotKnow(String name, String ram, String pmem) throws Exception {
        ScriptRun run = sh().withListingsOf(CAPTURES.resolve(name)).withProgram("lsmem", "printf '" + LSMEM + "'");
        String memdev = "sys/bus/cxl/devices/mem0/";
        FakeMachine machine = machine(name).with("sys/firmware/acpi/tables/MCFG", table("MCFG"))
                .with("sys/firmware/acpi/tables/WAET", table("WAET"))
                .with(memdev + "ram/size", ram + "\n").with(memdev + "pmem/size", pmem + "\n")
                .with("sys/devices/system/memory/block_size_bytes", "8000000\n");
        run.on(machine, "-o", "host.tar.gz");
        String archive = run.work().resolve("host.tar.gz").toString();
        CaptureReader.Result result = new CaptureReader().read(CaptureArchive.read(Path.of(archive), archive).get(0));
        assertEquals(List.of(), result.problems());
        assertEquals(List.of(), result.unread());
        assertEquals(List.of(), result.platform().orElseThrow().defects());
    }

    @Test
    void changesNothingOnTheMachineAndLeavesNothingBehind() throws Exception {
        ScriptRun run = sh().withListingsOf(CAPTURES.resolve(MIXED));
        FakeMachine machine = machine(MIXED);
        Map<String, String> before = machine.inventory();
        run.on(machine, "-o", "host.tar.gz");
        assertEquals(before, machine.inventory());
        assertEquals(List.of(), files(run.temporary()).keySet().stream().toList());
        assertEquals(List.of("host.tar.gz"), files(run.work()).keySet().stream().toList());
    }

    /** Without them no listing but that of cxl tells which host bridge a port stands for, and which device is whose. */
    @Test
    void followsTheLinksOfAPort() throws Exception {
        ScriptRun run = sh();
        String root0 = "sys/devices/platform/ACPI0017:00/root0/";
        FakeMachine machine = machine(MIXED).with("sys/devices/pci0000:0c/uevent", "")
                .withLink(root0 + "dport12", "../../../pci0000:0c").withLink(root0 + "port1/uport", "../../../../pci0000:0c")
                .withLink(root0 + "port1/dport", "../../../../pci0000:0c");
        run.on(machine, "-o", "host.tar.gz");
        assertEquals(List.of("  uport = /sys/devices/pci0000:0c", "  dport12 = /sys/devices/pci0000:0c"),
                lines(run.unpack(run.work().resolve("host.tar.gz")).resolve("sysfs-cxl.txt")).stream()
                        .filter(line -> line.contains("port") && line.contains(" = /")).toList());
    }

    @Test
    void countsMemoryMapEntriesAndNodesAsNumbers() throws Exception {
        ScriptRun run = sh();
        FakeMachine machine = machine(MIXED);
        for (String entry : List.of("10", "9", "100")) {
            String path = "sys/firmware/memmap/" + entry + "/";
            machine.with(path + "start", "0x" + entry + "\n").with(path + "end", "0x" + entry + "f\n")
                    .with(path + "type", "Soft Reserved\n");
        }
        run.on(machine, "-o", "host.tar.gz");
        List<String> map = lines(run.unpack(run.work().resolve("host.tar.gz")).resolve("firmware-memmap.txt"));
        assertEquals("9 0x9 0x9f Soft Reserved", map.get(9));
        assertEquals("10 0x10 0x10f Soft Reserved", map.get(10));
        assertEquals("100 0x100 0x100f Soft Reserved", map.get(map.size() - 1));
    }

    @Test
    void takesTheConfigurationFromTheKernelBeforeTheOneOnDisk() throws Exception {
        ScriptRun run = sh();
        FakeMachine machine = machine(MIXED).with("config", "CONFIG_CXL_BUS=y\n");
        run.run(List.of("/bin/sh", "-c", "gzip -c config > proc/config.gz"), machine.root(),
                Map.of("PATH", "/usr/bin:/bin"));
        run.on(machine, "-o", "host.tar.gz");
        assertEquals("CONFIG_CXL_BUS=y\n",
                Files.readString(run.unpack(run.work().resolve("host.tar.gz")).resolve("config.txt")));
    }

    @Test
    void takesTheMessagesOfTheBootFromTheJournalIfTheKernelHasLostThem() throws Exception {
        ScriptRun run = sh().withProgram("dmesg", "echo '[9999.000000] usb 1-1: reset'")
                .withProgram("journalctl", """
                        echo '[    0.000000] kernel: Linux version 7.3.4 (x)'
                        echo '[    0.000000] kernel: BIOS-e820: [mem 0x0-0x9ffff] usable'""");
        run.on(machine(MIXED), "-o", "host.tar.gz");
        Path capture = run.unpack(run.work().resolve("host.tar.gz"));
        assertEquals(List.of("[    0.000000] Linux version 7.3.4 (x)",
                "[    0.000000] BIOS-e820: [mem 0x0-0x9ffff] usable"), lines(capture.resolve("dmesg.txt")));
        assertTrue(Files.readString(capture.resolve("capture-info.txt")).contains(
                "note: dmesg.txt is from the journal"));
    }

    @Test
    void namesTheModulesThatAreBlocked() throws Exception {
        ScriptRun run = sh();
        FakeMachine machine = machine(MIXED)
                .with("etc/modprobe.d/b.conf", "# blacklist commented\nblacklist dax-hmem\n"
                        + "  install nouveau /bin/false\n"
                        + "install cxl_port /sbin/modprobe --ignore-install cxl_port\nblacklist \\\n  fsdev_dax")
                .with("etc/modprobe.d/notes.txt", "blacklist not_read\n")
                .with("usr/lib/modprobe.d/b.conf", "blacklist hidden_by_etc\n")
                .with("usr/lib/modprobe.d/c.conf", "blacklist cxl_mem\nblacklist amdgpu\nblacklist cxl_builtin\n")
                .with("lib/modules/7.3.4+deb13-amd64/modules.builtin", "kernel/drivers/cxl/cxl-builtin.ko\n")
                .with("proc/cmdline", "quiet module_blacklist=nvidia,sfc modprobe.blacklist=snd-x\n");
        run.on(machine, "-o", "host.tar.gz");
        Path capture = run.unpack(run.work().resolve("host.tar.gz"));
        assertEquals(List.of("blacklist amdgpu", "blacklist nouveau", "blacklist nvidia", "blacklist sfc",
                "blacklist snd_x"), lines(capture.resolve("modprobe.txt")));
        String information = Files.readString(capture.resolve("capture-info.txt"));
        // The machine runs these three, so that nothing blocked them.
        for (String module : List.of("cxl_mem", "cxl_builtin", "dax_hmem", "fsdev_dax")) {
            assertTrue(information.contains("note: the module " + module + " is configured not to be loaded"), module);
        }
    }

    @Test
    void dumpsTheConfigurationSpaceOfFunctionsThatSpeakCxlOnly() throws Exception {
        ScriptRun run = sh().withProgram("lspci", """
                case $* in
                    -v) printf '%s\\n' '00:00.0 Host bridge: A' '\tFlags: fast' '' '00:01.0 Ethernet controller: B' \\
                        '\tSerial Number aa-bb' '' '0d:00.0 CXL: C' \\
                        '\tCapabilities: [100] Designated Vendor-Specific: Vendor=1e98 ID=0000 Rev=1 Len=60: CXL' '' ;;
                    '-vvxxxx -s 0d:00.0') printf '%s\\n' '0d:00.0 CXL: C' '\tmore' '00: 86 80' '' ;;
                    *) echo "unexpected $*" >&2; exit 1 ;;
                esac""");
        ScriptRun.Outcome outcome = run.on(machine(MIXED), "-o", "host.tar.gz");
        assertFalse(outcome.err().contains("lspci"), outcome.err());
        assertEquals("00:00.0 Host bridge: A\n\tFlags: fast\n\n0d:00.0 CXL: C\n\tmore\n00: 86 80\n\n",
                Files.readString(run.unpack(run.work().resolve("host.tar.gz")).resolve("lspci.txt")));
    }

    @Test
    void asksForNoMediaErrorsAlsoWhereCxlIsOld() throws Exception {
        ScriptRun run = sh().withProgram("cxl", """
                echo "$*" >>"$TMPDIR/../asked"
                [ "$2" = -vv ] || { echo 'unknown switch' >&2; exit 129; }
                echo '[]'""");
        run.on(machine(MIXED), "-o", "host.tar.gz");
        assertEquals(List.of("list -vvIX", "list -vvI", "list -vv"), lines(folder.resolve("asked")));
        assertEquals("[]\n",
                Files.readString(run.unpack(run.work().resolve("host.tar.gz")).resolve("cxl-list.json")));
    }

    // ---- the script itself

    @Test
    void isPrintedWithItsVersionInPlainAscii() {
        String script = ScriptRun.print();
        assertTrue(script.startsWith("#!/bin/sh\n"), script.substring(0, 20));
        assertTrue(script.contains("version='" + Main.Version.number() + "'"));
        assertFalse(script.contains("@VERSION@"));
        assertTrue(script.chars().allMatch(c -> c == '\n' || c >= ' ' && c <= '~'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh -n", "dash -n", "bash --posix -n", "busybox sh -n", "shellcheck -s sh -S warning"})
    void isSoundShell(String checker) throws Exception {
        List<String> words = List.of(checker.split(" "));
        assumeTrue(ScriptRun.installed(words.get(0)).isPresent(), "no " + words.get(0) + " on this machine");
        ScriptRun run = sh();
        ScriptRun.Outcome outcome = run.run(Stream.concat(words.stream(), Stream.of(run.script().toString())).toList(),
                folder, Map.of("PATH", "/usr/local/bin:/usr/bin:/bin"));
        assertEquals(0, outcome.status(), outcome.out() + outcome.err());
        assertEquals("", outcome.err());
    }
}
