package memwarden.ingest.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import memwarden.ingest.capture.frame.Testimony;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a text holds, its reader ends in bounded time, tells what is broken, and reads the rest. */
class HostileTextTest {

    private static final Duration A_WHILE = Duration.ofSeconds(60);
    private static final List<String> NAMES = List.of("dmesg.txt", "firmware-memmap.txt", "config.txt", "uname.txt",
            "version.txt",
            "cmdline.txt");

    /** Beginnings of lines that readers know; each is followed by far too much. */
    private static final List<String> BEGINNINGS = List.of("", "[", "[ ", "> ", "<6>", "BIOS-e820: [mem 0x",
            "BIOS-e820: [mem 0x0-0x1] ",
            "efi: mem00: [", "efi: mem00: [Boot Data|", "efi: mem0", "efi:   0x",
            "efi: mem00: [Boot Data|WB] range=[0x0-0x",
            "ACPI: SRAT: Node 0 PXM ", "ACPI: SRAT: Node 0 PXM 0 [mem 0x0-0xf] ", "ACPI: CEDT 0x00000000 000000 (v01 ",
            "acpi/hmat: Locality: Flags:00 Type:", "acpi/hmat:   Initiator-Target[", "DMI: ", "DMI: a, BIOS ",
            "efi: EFI v2.7 by ",
            "Linux version 6.", "Linux box ", "Linux box 6.", "6.", "Command line: ", "0 0x0 0x", "0x0 ", "CONFIG_",
            "CONFIG_CXL=",
            "# CONFIG_", "# Linux/x86 ", "cxl ");

    /** A pattern that goes back over a line would need 64 million steps for each line of 8000, of which there are 640. */
    @ParameterizedTest
    @ValueSource(strings = {" ", "0", "a ", "|", "[", "> ", ", BIOS "})
    void longLinesAreReadOnce(String filling) {
        StringBuilder text = new StringBuilder();
        for (String beginning : BEGINNINGS) {
            String line = beginning + filling.repeat((8000 - beginning.length()) / filling.length()) + "\n";
            text.append(line.repeat(20)).append(line.strip()).append(filling.repeat(100_000)).append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        for (String name : NAMES) {
            assertTimeoutPreemptively(A_WHILE, () -> Given.file(name, bytes).read());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"BIOS-e820: [mem 0x", "efi: mem00: [", "CONFIG_CXL", "0 0x0 0x", "cxl"})
    void aLineOfAMebibyteIsNoHindrance(String beginning) {
        byte[] bytes = (beginning + "0".repeat(1 << 20) + "\n").getBytes(StandardCharsets.UTF_8);
        for (String name : NAMES) {
            Given given = Given.file(name, bytes).and("cmdline.txt", "quiet");
            assertEquals(List.of(), given.read().problems());
        }
    }

    @Test
    void linesThatAreTooLongAreDefects() {
        assertEquals(List.of("2 bad-length line found=10009 'BIOS-e820:" + " 1".repeat(95) + "…'"),
                Given.file("dmesg.txt", "Linux version 6.1.0 (a@b)\nBIOS-e820: " + "1 ".repeat(4999) + "\n").defects());
    }

    @Test
    void brokenLinesAreDefectsWithTheirNumbers() {
        assertEquals(List.of(
                "2 unknown-word e820 'BIOS-e820: [mem 0x00000000'",
                "3 empty e820 end found=4095 'BIOS-e820: [mem 0x1000-0xfff] usable'",
                "4 overflow e820 'BIOS-e820: [mem 0x0-0x10000000000000000] usable'",
                "5 unknown-word EFI map 'efi: mem00: [Conventional|   |  |'",
                "6 empty EFI map end found=4095 'efi: mem00: [Loader Data|WB] range=[0x1000-0xfff] (0MB)'",
                "7 overflow EFI map 'efi: mem01: [Loader Data|WB] range=[0x11112222333344445-0x11112222333344446] (0MB)'",
                "8 unknown-word SRAT 'ACPI: SRAT: Node 0 PXM 0 [mem 0x0000'",
                "9 overflow SRAT domain '4294967296'",
                "10 unknown-word HMAT 'acpi/hmat: Locality: Flags:00 Type:Read'",
                "11 unknown-word HMAT 'acpi/hmat:   Initiator-Target[0-0]:91 nsec'"),
                Given.file("dmesg.txt", String.join("\n", "Linux version 6.1.0 (a@b)", "BIOS-e820: [mem 0x00000000",
                        "BIOS-e820: [mem 0x1000-0xfff] usable", "BIOS-e820: [mem 0x0-0x10000000000000000] usable",
                        "efi: mem00: [Conventional|   |  |", "efi: mem00: [Loader Data|WB] range=[0x1000-0xfff] (0MB)",
                        "efi: mem01: [Loader Data|WB] range=[0x11112222333344445-0x11112222333344446] (0MB)",
                        "ACPI: SRAT: Node 0 PXM 0 [mem 0x0000", "ACPI: SRAT: Node 0 PXM 4294967296 [mem 0x0-0xf]",
                        "acpi/hmat: Locality: Flags:00 Type:Read",
                        "acpi/hmat:   Initiator-Target[0-0]:91 nsec")).defects());
    }

    @Test
    void junkIsTold() {
        byte[] junk = new byte[1 << 20];
        new Random(1).nextBytes(junk);
        for (String name : NAMES) {
            CaptureReader.Result result = Given.file(name, junk).read();
            assertTrue(!result.problems().isEmpty() || !result.description().entries().isEmpty(), name);
        }
        assertEquals("this is no kernel log", Given.file("dmesg.txt", junk).read().problems().get(0).what());
    }

    @Test
    void ofManyDefectsTheFirstAreToldAndTheRestCounted() {
        List<String> defects = Given.file("dmesg.txt", "Linux version 6.1.0 (a@b)\n"
                + "BIOS-e820: [mem\n".repeat(5000)).defects();
        assertEquals(Testimony.MOST_DEFECTS + 1, defects.size());
        assertEquals("5001 unknown-word further defects found=4900", defects.get(Testimony.MOST_DEFECTS));
    }

    /** What is counted is of one kind: a thousand words that are not understood do not hide a range that is none. */
    @Test
    void manyDefectsOfOneKindHideNoneOfAnother() {
        List<String> defects = Given.file("iomem.txt", "what?\n".repeat(1000)).and("sysfs-dax.txt", "what?\n".repeat(101))
                .and("firmware-memmap.txt", "what?\n".repeat(200) + "0x2000 0x1000 System RAM\n").defects();
        assertEquals(1, defects.stream().filter(defect -> defect.contains("bad-length")).count());
        assertEquals(List.of("1000 unknown-word further defects found=900", "101 unknown-word further defects found=1",
                        "200 unknown-word further defects found=100"),
                defects.stream().filter(defect -> defect.contains("further")).sorted().toList());
    }

    @Test
    void ofManyMessagesTheFirstAreKeptAndTheRestCounted() {
        Given given = Given.file("dmesg.txt", "Linux version 6.1.0 (a@b)\n" + "cxl_mem mem0: bad\n".repeat(12_000));
        assertEquals(10_000, given.platform().observed().log().messages().entries().size());
        assertEquals(List.of("12001 truncated messages all behind the first 10000"), given.defects());
    }

    @Test
    void aBombUnfoldsToALimit() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            byte[] blank = new byte[1 << 20];
            Arrays.fill(blank, (byte) '\n');
            for (int i = 0; i < 80; i++) {
                out.write(blank);
            }
        }
        Given given = Given.file("config.gz", bytes.toByteArray()).and("cmdline.txt", "quiet");
        assertTrue(given.defects().get(0).startsWith("1 truncated gzip found="));
    }

    /** Every byte of a real log is damaged in turn, as far as time allows: no reader may throw. */
    @Test
    void damagedLogsAreStillRead() throws IOException {
        Path capture = Path.of("src/test/resources/captures/e02-spmem-hmat-k61815");
        Random random = new Random(42);
        for (String name : List.of("dmesg.txt", "firmware-memmap.txt", "config.txt", "uname.txt")) {
            byte[] whole = Files.readAllBytes(capture.resolve(name));
            for (int i = 0; i < 60; i++) {
                byte[] bytes = whole.clone();
                for (int k = 0; k < 1 + bytes.length / 200; k++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                Given damaged = Given.file(name, bytes).and("cmdline.txt", "quiet");
                assertEquals(List.of(), damaged.read().problems(), name + " #" + i);
                Given shortened = Given.file(name, Arrays.copyOf(whole,
                        random.nextInt(whole.length))).and("cmdline.txt", "quiet");
                assertEquals(List.of(), shortened.read().problems(), name + " #" + i);
            }
        }
    }
}
