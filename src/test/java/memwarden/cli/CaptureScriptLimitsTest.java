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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the capture script does where something is missing, private, or wrong. */
@EnabledOnOs(OS.LINUX)
class CaptureScriptLimitsTest {

    private static final Path CAPTURES = Path.of("src/test/resources/captures");
    private static final Path CAPTURE = CAPTURES.resolve("g04-mixed-k734");

    @TempDir
    private Path folder;

    private ScriptRun run;
    private FakeMachine machine;

    @BeforeEach
    void aMachine() throws IOException {
        assumeTrue(ScriptRun.installed("sh").isPresent(), "no sh on this machine");
        run = new ScriptRun(folder, "sh").withListingsOf(CAPTURE).withProgram("lsmem", "echo 'RANGE SIZE STATE'");
        machine = FakeMachine.of(CAPTURE, folder.resolve("root"));
    }

    private Path capture(String... more) throws Exception {
        String[] arguments = new String[more.length + 2];
        System.arraycopy(more, 0, arguments, 0, more.length);
        arguments[more.length] = "-o";
        arguments[more.length + 1] = "host.tar.gz";
        ScriptRun.Outcome outcome = run.on(machine, arguments);
        assertTrue(outcome.status() <= 1, outcome.err());
        return run.unpack(run.work().resolve("host.tar.gz"));
    }

    /** The capture is incomplete in this one point, which both the person and capture-info.txt are told. */
    private Path onlyMissing(String line) throws Exception {
        ScriptRun.Outcome outcome = run.on(machine, "-o", "once.tar.gz");
        assertEquals(1, outcome.status(), outcome.err());
        assertTrue(outcome.err().endsWith("memwarden: it is not complete:\n  " + line + "\n"), outcome.err());
        Path capture = run.unpack(run.work().resolve("once.tar.gz"));
        assertEquals(List.of("missing: " + line), Files.readAllLines(capture.resolve("capture-info.txt")).stream()
                .filter(told -> told.startsWith("missing: ")).toList());
        return capture;
    }

    private String text(Path capture, String file) throws IOException {
        return Files.readString(capture.resolve(file), StandardCharsets.ISO_8859_1);
    }

    // ---- missing

    @ParameterizedTest
    @ValueSource(strings = {"cxl cxl-list.json", "daxctl daxctl-list.json", "lsmem lsmem.txt", "dmesg dmesg.txt"})
    void goesOnWithoutAProgram(String programAndFile) throws Exception {
        String[] words = programAndFile.split(" ");
        run.withoutProgram(words[0]);
        Path capture = onlyMissing(words[1] + ": the program " + words[0] + " is not installed");
        assertFalse(Files.exists(capture.resolve(words[1])));
        assertTrue(Files.exists(capture.resolve("sysfs-cxl.txt")));
    }

    @Test
    void doesNotMissAProgramForDevicesThatAreNotThere() throws Exception {
        run.withoutProgram("ndctl");
        FakeMachine plain = FakeMachine.of(CAPTURES.resolve("c20-sp-conventional-outside-k61815"),
                folder.resolve("plain"));
        run.withoutProgram("cxl");
        ScriptRun.Outcome outcome = run.on(plain, "-o", "plain.tar.gz");
        assertFalse(outcome.err().contains("cxl"), outcome.err());
        assertTrue(text(run.unpack(run.work().resolve("plain.tar.gz")), "capture-info.txt").contains("absent: "
                + "cxl-list.json: the program cxl is not installed, and there is nothing in /sys/bus/cxl/devices\n"));
    }

    @Test
    void saysWhatAFailingProgramComplainedOf() throws Exception {
        run.withProgram("cxl", "echo 'cxl: cannot open /dev/cxl' >&2; exit 1");
        onlyMissing("cxl-list.json: cxl list failed (cxl: cannot open /dev/cxl)");
    }

    @Test
    void saysThatTheBootMessagesAreLost() throws Exception {
        run.withProgram("dmesg", "echo '[9999.000000] usb 1-1: reset'");
        onlyMissing("dmesg.txt: the messages of the boot are lost, also from the journal: capture soon after a reboot");
    }

    @Test
    void goesOnAfterATableThatCannotBeRead() throws Exception {
        machine.withUnreadable("sys/firmware/acpi/tables/CEDT");
        ScriptRun.Outcome outcome = run.on(machine, "-o", "host.tar.gz");
        assertEquals(1, outcome.status());
        // What dd complains of, in its own words.
        assertTrue(outcome.err().contains(
                "\n  acpi/CEDT: /sys/firmware/acpi/tables/CEDT could not be read ("), outcome.err());
        Path capture = run.unpack(run.work().resolve("host.tar.gz"));
        assertFalse(Files.exists(capture.resolve("acpi")));
        assertTrue(Files.exists(capture.resolve("cdat/endpoint2.CDAT")));
    }

    @Test
    void goesOnAfterAttributesThatCannotBeRead() throws Exception {
        machine.withUnreadable("sys/devices/system/node/node0/distance")
                .withUnreadable("sys/firmware/memmap/3/type");
        ScriptRun.Outcome outcome = run.on(machine, "-o", "host.tar.gz");
        assertEquals(1, outcome.status());
        assertTrue(outcome.err().contains("  nodes.txt: 1 value(s) could not be read, see capture-info.txt\n"),
                outcome.err());
        String information = text(run.unpack(run.work().resolve("host.tar.gz")), "capture-info.txt");
        assertTrue(information.contains("unreadable: nodes.txt: /sys/devices/system/node/node0/distance\n"));
        assertTrue(information.contains("unreadable: firmware-memmap.txt: /sys/firmware/memmap/3/type\n"));
    }

    @Test
    void leavesOutAddressesThatTheKernelHides() throws Exception {
        machine.with("proc/iomem", "00000000-00000000 : System RAM\n  00000000-00000000 : Kernel code\n");
        Path capture = onlyMissing(
                "iomem.txt: all addresses in /proc/iomem are zero: the kernel shows them to root only");
        assertFalse(Files.exists(capture.resolve("iomem.txt")));
    }

    @Test
    void saysThatDebugfsIsNotMountedAndDoesNotMountIt() throws Exception {
        machine.with("proc/mounts", "sysfs /sys sysfs rw 0 0\n");
        onlyMissing("dpamem.txt: debugfs is not mounted, so that nothing tells what firmware had committed");
    }

    @Test
    void findsDebugfsWhereItIsMounted() throws Exception {
        Files.createDirectories(machine.file("d"));
        Files.move(machine.file("sys/kernel/debug"), machine.file("d/bug"));
        machine.with("proc/mounts", "none /d/bug debugfs rw 0 0\n");
        assertTrue(text(capture(), "dpamem.txt").startsWith(
                "[/sys/kernel/debug/cxl/mem0/dpamem]\n00000000-0fffffff : ram\n"));
    }

    @Test
    void cutsWhatIsLongerThanAnInputMayBe() throws Exception {
        machine.with("proc/iomem", ("100000000-1ffffffff : " + "x".repeat(1000) + "\n").repeat(66_000));
        Path capture = onlyMissing("iomem.txt: is longer than 67108864 bytes; the rest was left out");
        assertEquals(67_108_864 / 1023 * 1023, Files.size(capture.resolve("iomem.txt")));
    }

    // ---- private, or not to be touched

    @Test
    void neverOpensWhatIsThereToBeWritten() throws Exception {
        machine.withWriteOnly("sys/bus/cxl/devices/mem0/trigger_poison_list", "touched\n")
                .withWriteOnly("sys/bus/cxl/devices/decoder0.0/delete_region", "touched\n")
                .with("sys/bus/cxl/devices/mem0/security/state", "touched\n")
                .with("sys/kernel/debug/cxl/mem0/inject_poison", "touched\n");
        Path capture = capture();
        assertEquals(text(CAPTURE, "sysfs-cxl.txt"), text(capture, "sysfs-cxl.txt"));
        assertFalse(text(capture, "dpamem.txt").contains("touched"));
    }

    @Test
    void showsThePartitionsOfAMemoryDevice() throws Exception {
        machine.with("sys/bus/cxl/devices/mem0/ram/size", "0x10000000\n")
                .with("sys/bus/cxl/devices/mem0/pmem/size", "0x20000000\n");
        assertTrue(text(capture(), "sysfs-cxl.txt").contains(
                "  payload_max = 2048\n  serial = 0x51\n  pmem/size = 0x20000000\n  ram/size = 0x10000000\n["));
    }

    @Test
    void tellsNeitherEnvironmentNorNetworkNorPasswords() throws Exception {
        machine.with("proc/cmdline", "quiet ip=10.1.2.3::10.1.2.1:255.255.255.0:db7:eth0 systemd.hostname=db7 "
                + "rd.iscsi.password=hunter2 memmap=2G!4G initrd=\\initrd crashkernel=1G iommu.passthrough=1\n");
        run.withProgram("dmesg", """
                cat <<'END'
                [    0.000000] Linux version 5.14.0-427.13.1.22 (x)
                [    0.000000] Command line: quiet ip=10.1.2.3 memmap=2G!4G
                [    0.000000] DMI: ACME X/Y, BIOS 1.2.3.4 01/02/2026
                [    0.500000] pci 0000:0d:00.0: [8086:0d93] type 00 class 0x050210
                [    1.000000] IP-Config: eth0 10.1.2.3, 52:54:00:12:34:56, fe80::5054:ff and 2001:db8:1:2:3:4:5:6
                [    2.000000] audit: type=1400 exe="/usr/bin/secret"
                [    3.000000] systemd[1]: Hostname set to <db7>.
                END""");
        Path capture = capture();
        assertEquals("quiet ip=left-out systemd.hostname=left-out rd.iscsi.password=left-out memmap=2G!4G "
                + "initrd=\\initrd crashkernel=1G iommu.passthrough=1\n", text(capture, "cmdline.txt"));
        assertEquals("""
                [    0.000000] Linux version 5.14.0-427.13.1.22 (x)
                [    0.000000] Command line: quiet ip=left-out memmap=2G!4G
                [    0.000000] DMI: ACME X/Y, BIOS 1.2.3.4 01/02/2026
                [    0.500000] pci 0000:0d:00.0: [8086:0d93] type 00 class 0x050210
                [    1.000000] IP-Config: eth0 (address), (address), (address) and (address)
                """, text(capture, "dmesg.txt"));
        assertFalse(text(capture, "capture-info.txt").contains("hunter2"));
    }

    @Test
    void leavesOutSerialNumbersWhereAsked() throws Exception {
        machine.with("sys/firmware/acpi/tables/NFIT", "serial inside");
        Path capture = capture("--no-serials");
        assertFalse(text(capture, "sysfs-cxl.txt").contains("serial"));
        assertTrue(text(capture, "sysfs-cxl.txt").contains("  payload_max = 2048\n"));
        String cxl = text(CAPTURE, "cxl-list.json");
        assertTrue(cxl.contains("\"serial\":81,"));
        assertEquals(cxl.replaceAll(" *\"serial\":81,\n", ""), text(capture, "cxl-list.json"));
        String ndctl = text(capture, "ndctl-list.json");
        assertFalse(ndctl.contains("iset_id") || ndctl.contains("\"id\":\"81\""), ndctl);
        assertFalse(Files.exists(capture.resolve("acpi/NFIT")));
        assertTrue(text(capture, "capture-info.txt").contains("serial_numbers = left out\n"));
    }

    @Test
    void leavesListingsSoundWhereTheSerialNumberIsTheLastKey() throws Exception {
        run.withProgram("cxl", "printf '%s\\n' '[' '  {' '    \"memdev\":\"mem0\",' '    \"serial\":81' '  }' ']'");
        assertEquals("[\n  {\n    \"memdev\":\"mem0\"\n  }\n]\n", text(capture("--no-serials"), "cxl-list.json"));
    }

    // ---- usage

    @Test
    void explainsItself() throws Exception {
        ScriptRun.Outcome outcome = run.on(machine, "-h");
        assertEquals(0, outcome.status());
        assertTrue(outcome.out().startsWith("usage: sh capture.sh [-o FILE]"), outcome.out());
        assertEquals("", outcome.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--verbose", "-o", "host.tar.gz"})
    void refusesWrongUsage(String argument) throws Exception {
        ScriptRun.Outcome outcome = run.on(machine, argument);
        assertEquals(2, outcome.status());
        assertTrue(outcome.err().matches("memwarden: .*; see -h\n"), outcome.err());
        assertEquals(0, run.work().toFile().list().length);
    }

    @Test
    void overwritesNothing() throws Exception {
        Path precious = Files.writeString(run.work().resolve("host.tar.gz"), "precious");
        ScriptRun.Outcome outcome = run.on(machine, "-o", "host.tar.gz");
        assertEquals(2, outcome.status());
        assertEquals("memwarden: host.tar.gz exists already, or cannot be made\n", outcome.err());
        assertEquals("precious", Files.readString(precious));
        assertEquals(0, run.temporary().toFile().list().length);
    }

    @Test
    void writesToStandardOutput() throws Exception {
        ScriptRun.Outcome outcome = run.on(machine, "-o", "-");
        assertEquals(0, outcome.status(), outcome.err());
        Path archive = Files.write(folder.resolve("out.tar.gz"), outcome.out().getBytes(StandardCharsets.ISO_8859_1));
        Path capture = run.unpack(archive);
        assertEquals("memwarden-capture", capture.getFileName().toString());
        assertEquals(text(CAPTURE, "iomem.txt"), text(capture, "iomem.txt"));
        assertEquals(0, run.work().toFile().list().length);
    }

    @Test
    void namesTheFileItselfIfNobodyDoes() throws Exception {
        assertEquals(0, run.on(machine).status());
        String[] written = run.work().toFile().list();
        assertEquals(1, written.length);
        assertTrue(written[0].matches("memwarden-capture-\\d{8}T\\d{6}Z\\.tar\\.gz"), written[0]);
    }
}
