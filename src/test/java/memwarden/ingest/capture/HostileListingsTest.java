package memwarden.ingest.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import memwarden.ingest.capture.frame.Artefact;
import org.junit.jupiter.api.Test;

/** Whatever listings hold: no exception, no endless loop, and a description that its own reader takes. */
class HostileListingsTest {

    private static final Path CAPTURE = Path.of("src/test/resources/captures/g04-mixed-k734");
    private static final List<String> FILES = List.of("sysfs-cxl.txt", "cxl-list.json", "dpamem.txt", "modules.txt",
            "ndctl-list.json", "operator.txt");

    /** Only what is no JSON at all may be a problem; what a description cannot hold must not come into one. */
    private static void isTaken(List<Artefact> artefacts) {
        CaptureReader.Result result = new CaptureReader().read(new Capture("lab", artefacts, List.of()));
        assertEquals(List.of(), result.problems().stream()
                .filter(problem -> !problem.at().path().endsWith(".json") && !problem.what().equals("nothing is described here")
                        && !problem.what().startsWith("more than "))
                .toList());
    }

    private static Artefact artefact(String name, byte[] bytes) {
        return new Artefact(name, "lab/" + name, bytes);
    }

    private static List<Artefact> capture() throws IOException {
        List<Artefact> artefacts = new ArrayList<>();
        for (String name : FILES) {
            artefacts.add(artefact(name, Files.readAllBytes(CAPTURE.resolve(name))));
        }
        return artefacts;
    }

    @Test
    void damagedListingsAreStillReadAsFarAsTheyGo() throws IOException {
        List<Artefact> sound = capture();
        Random random = new Random(11);
        byte[] strange = "0123456789abcdefx[]{}\",:.-=> \n\t/\\()#;|&".getBytes(StandardCharsets.US_ASCII);
        assertTimeoutPreemptively(Duration.ofSeconds(120), () -> {
            for (int round = 0; round < 250; round++) {
                List<Artefact> damaged = new ArrayList<>(sound);
                for (int i = 0; i < damaged.size(); i++) {
                    byte[] bytes = damaged.get(i).bytes().clone();
                    for (int change = 0; change < 1 + random.nextInt(12); change++) {
                        bytes[random.nextInt(bytes.length)] = strange[random.nextInt(strange.length)];
                    }
                    damaged.set(i, artefact(damaged.get(i).name(), bytes));
                }
                isTaken(damaged);
            }
            for (int i = 0; i < sound.size(); i++) {
                byte[] whole = sound.get(i).bytes();
                for (int cut = 0; cut < whole.length; cut += 1 + whole.length / 150) {
                    List<Artefact> damaged = new ArrayList<>(sound);
                    damaged.set(i, artefact(sound.get(i).name(), java.util.Arrays.copyOf(whole, cut)));
                    isTaken(damaged);
                }
            }
        });
    }

    private static String lines(int count, java.util.function.IntFunction<String> line) {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, count).forEach(i -> text.append(line.apply(i)).append('\n'));
        return text.toString();
    }

    @Test
    void manyOfAnythingTakeNoLongerThanTheyMust() {
        int many = 10_000;
        String way = "] -> /sys/devices/platform/ACPI0017:00/root0/";
        List<List<String>> machines = List.of(
                List.of("sysfs-cxl.txt", lines(many, i -> "[/sys/bus/cxl/devices/decoder1." + i + way + "port1/decoder1." + i
                        + "\n  size = 0x10000000\n  start = 0x" + Long.toHexString(i * 0x10000000L))),
                List.of("sysfs-cxl.txt", lines(many, i -> "[/sys/bus/cxl/devices/port" + i + way + "port" + i
                        + "\n  uport = /a/pci" + String.format("%04x", i) + ":00\n  dport1 = /a")),
                List.of("sysfs-cxl.txt", lines(many, i -> "[/sys/bus/cxl/devices/port" + (i + 1) + way + "port" + i + "/port" + (i + 1))),
                List.of("sysfs-cxl.txt", lines(many, i -> "[/sys/bus/cxl/devices/port" + i + "] -> /sys/devices/port" + (i + 1) % many + "/port" + i)),
                List.of("sysfs-cxl.txt", lines(many, i -> "[/sys/bus/cxl/devices/mem" + i + "] -> /sys/devices/pci0000:"
                        + String.format("%02x/0000:%02x:00.0/0000:%02x:00.0/mem%d", i % 256, i % 256, i % 256, i))),
                List.of("sysfs-cxl.txt", lines(many, i -> "[/sys/bus/cxl/devices/endpoint" + i + way + "port1/endpoint" + i)
                        + lines(many, i -> "[/sys/bus/cxl/devices/decoder" + i + ".0" + way + "port1/endpoint" + i + "/decoder" + i
                        + ".0\n  size = 0x1000\n  start = 0x1000")),
                List.of("dpamem.txt", "[mem0]\n" + lines(many, i -> String.format("%08x-%08x : ram\n  %08x-%08x : decoder1.%d", i, i, i, i, i))),
                List.of("modules.txt", lines(many, i -> "m" + i + " 1 0") + "# drivers bound\n" + lines(many, i -> "a <- b" + i)),
                List.of("operator.txt", lines(many, i -> "cxl create-region -d decoder0.0 mem" + i)),
                List.of("operator.txt", lines(many, i -> "cxl destroy-region region" + i + "; x" + i)),
                List.of("operator.txt", "a;".repeat(500_000) + "\n" + "\"" + "x".repeat(1_000_000)),
                List.of("cxl-list.json", "[" + lines(many, i -> "{\"memdev\":\"mem" + i + "\",\"k" + i + "\":1,\"ram_size\":-1},") + "{}]"),
                List.of("cxl-list.json", "[{\"bus\":\"root0\",\"dports\":[" + lines(many, i -> "{\"dport\":\"p" + i + "\",\"id\":" + i + "},") + "{}]}]"),
                List.of("ndctl-list.json", "[" + lines(many, i -> "{\"dev\":\"namespace" + i + ".0\",\"mode\":\"raw\"},") + "{}]"));
        for (List<String> machine : machines) {
            assertTimeoutPreemptively(Duration.ofSeconds(30),
                    () -> isTaken(List.of(artefact(machine.get(0), machine.get(1).getBytes(StandardCharsets.UTF_8)))),
                    () -> machine.get(0) + ": " + machine.get(1).substring(0, 100));
        }
    }

    @Test
    void brokenJsonSaysWhereAndLosesNothingBeforeIt() {
        CaptureReader.Result result = Imported.files("cxl-list.json", """
                [
                  {
                    "memdev":"mem0",
                    "ram_size":268435456
                    "serial":0
                  },
                  ...
                  {
                    "memdev":"mem1",
                    "ram_size":0x1
                """);
        assertEquals(List.of("lab/cxl-list.json:5:5", "lab/cxl-list.json:7:3", "lab/cxl-list.json:10:16"),
                result.problems().stream().map(problem -> problem.at().position()).toList());
        assertEquals(List.of("mem0", "mem1"), result.platform().orElseThrow().endpoints().entries().stream()
                .map(endpoint -> endpoint.id()).toList());
        assertTrue(Imported.files("cxl-list.json", "").saysNothing());
        assertFalse(Imported.files("cxl-list.json", "[]").saysNothing());
    }
}
