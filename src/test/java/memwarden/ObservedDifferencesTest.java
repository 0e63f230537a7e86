package memwarden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import memwarden.facts.Judgement;
import memwarden.ingest.capture.Capture;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.model.Place;
import memwarden.model.TextOrigin;
import memwarden.report.Phrases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Captures of real kernels agree with what is predicted of them. Here one thing in one of their files is another than the
 * kernel showed: that difference is found, at its place and once, and nothing else is.
 */
class ObservedDifferencesTest {

    private static final String COMMITTED = "c30-sr-eq-committed-k734";
    private static final String ONLINE = "h03-autoonline-committed-k734";
    private static final String SMALLER = "c45-sr-smaller-k61815";
    private static final String TWO_NODES = "i02-two-regions-srat-split-k734";
    private static final String NO_KMEM = "c53-sp-outside-nokmem-k734";
    private static final String PASSTHROUGH = "c32-sr-eq-committed-passthrough-k734";
    /** It tells of dax devices too, and would contradict an edited sysfs-dax.txt. */
    private static final Set<String> DAXCTL = Set.of("daxctl-list.json");

    /**
     * @param without files that are taken away, because they tell the same
     * @param was regular expression of what is edited
     * @param found for each finding its rule, its place and a part of its message, with blanks between
     */
    private record Edit(String capture, Set<String> without, String file, String was, String is, List<String> found) {

        @Override
        public String toString() {
            return capture + " " + file + ": " + was + " -> " + is;
        }
    }

    private static Edit edit(String capture, String file, String was, String is, String... found) {
        return new Edit(capture, Set.of(), file, was, is, List.of(found));
    }

    private static Edit edit(Set<String> without, String file, String was, String is, String... found) {
        return new Edit(COMMITTED, without, file, was, is, List.of(found));
    }

    static Stream<Edit> edits() {
        return Stream.of(iomem(), dax(), memory(), cxl(), messages()).flatMap(List::stream);
    }

    private static List<Edit> iomem() {
        return List.of(
                edit(COMMITTED, "iomem.txt", ": region0", ": region1",
                        "observed/sources-disagree iomem.txt:50 0x110000000-0x12fffffff region1, and region0"),
                edit(COMMITTED, "iomem.txt", ": dax0\\.0", ": dax7.0",
                        "observed/sources-disagree iomem.txt:51 dax7.0, and dax device dax0.0"),
                edit(COMMITTED, "iomem.txt", ": region0", ": Soft Reserved", "observed/iomem-differs iomem.txt:50 "
                        + "has the line \"Soft Reserved\" 0x110000000-0x12fffffff where \"region0\" 0x110000000-0x12fffffff"),
                edit(COMMITTED, "iomem.txt", "12fffffff : region0", "127ffffff : region0", "observed/iomem-differs "
                        + "iomem.txt:50 \"region0\" 0x110000000-0x127ffffff where \"region0\" 0x110000000-0x12fffffff"),
                edit(COMMITTED, "iomem.txt", ".*: region0\n", "",
                        "observed/iomem-differs sysfs-cxl.txt:60 lacks the line \"region0\" 0x110000000-0x12fffffff"),
                edit(COMMITTED, "iomem.txt", ": CXL Window 0", ": CXL Window 1", "observed/iomem-differs iomem.txt:49 "
                        + "\"CXL Window 1\" 0x110000000-0x14fffffff where \"CXL Window 0\""),
                edit(COMMITTED, "iomem.txt", "14fffffff : CXL", "15fffffff : CXL", "observed/iomem-differs iomem.txt:49 "
                        + "\"CXL Window 0\" 0x110000000-0x15fffffff where \"CXL Window 0\" 0x110000000-0x14fffffff"),
                edit(COMMITTED, "iomem.txt", "\\z", "130000000-13fffffff : CXL Window 9\n", "observed/iomem-differs "
                        + "iomem.txt:64 has the line \"CXL Window 9\" 0x130000000-0x13fffffff, which was not predicted"),
                edit(COMMITTED, "iomem.txt", ".*System RAM \\(kmem\\)\n", "",
                        "observed/iomem-differs sysfs-cxl.txt:60 lacks the line \"System RAM (kmem)\""),
                edit(COMMITTED, "iomem.txt", ": dax0\\.0", ": hmem.0", "observed/iomem-differs iomem.txt:51 "
                        + "\"hmem.0\" 0x110000000-0x12fffffff where \"dax0.0\" 0x110000000-0x12fffffff"),
                edit(COMMITTED, "iomem.txt", "  110000000-12fffffff : region0",
                        "  110000000-12fffffff : Soft Reserved\n    110000000-12fffffff : region0",
                        "observed/iomem-differs iomem.txt:50 has the line \"Soft Reserved\" 0x110000000-0x12fffffff, which"),
                edit(COMMITTED, "iomem.txt", "3eb3efff : System RAM", "3eb3efff : Reserved",
                        "observed/system-ram-missing dmesg.txt:52 0x900000-0x3eb3efff was to be System RAM"),
                edit(COMMITTED, "iomem.txt", "\\z", "160000000-16fffffff : System RAM\n",
                        "observed/system-ram-not-predicted iomem.txt:64 0x160000000-0x16fffffff is System RAM"));
    }

    private static List<Edit> dax() {
        return List.of(
                edit(DAXCTL, "sysfs-dax.txt", "ACPI0017:00/root0/decoder0.0/region0/dax_region0", "hmem_platform.0/hmem.0",
                        "observed/another-owner sysfs-dax.txt:1 dax0.0 0x110000000-0x12fffffff hangs from a device of the kind hmem"),
                edit(DAXCTL, "sysfs-dax.txt", "platform/ACPI0017:00/root0/decoder0.0/region0/dax_region0", "ndbus0/region0/dax0.1",
                        "observed/another-owner sysfs-dax.txt:1 hangs from a device of the kind namespace"),
                edit(DAXCTL, "sysfs-dax.txt", "target_node = 0", "target_node = 1",
                        "observed/another-node sysfs-dax.txt:1 has the NUMA node 1, and 0 was predicted"),
                new Edit(ONLINE, DAXCTL, "sysfs-dax.txt", "end = 0x12fffffff", "end = 0x11fffffff",
                        List.of("observed/dax-device-lies-elsewhere sysfs-dax.txt:1 dax0.0 0x110000000-0x11fffffff")),
                edit(DAXCTL, "sysfs-dax.txt", "(?s).+", "",
                        "observed/dax-device-missing sysfs-cxl.txt:60 dax device of dax_cxl 0x110000000-0x12fffffff"),
                edit(COMMITTED, "sysfs-dax.txt", "\\z", """
                        [/sys/bus/dax/devices/dax1.0] -> /sys/devices/platform/hmem_platform.0/hmem.0/dax1.0
                          driver = device_dax
                        [/sys/bus/dax/devices/dax1.0/mapping0] -> /sys/devices/platform/hmem_platform.0/hmem.0/dax1.0/mapping0
                          end = 0x14fffffff
                          page_offset = 0x0
                          start = 0x130000000
                        """, "observed/dax-device-not-predicted sysfs-dax.txt:19 dax1.0 0x130000000-0x14fffffff"),
                new Edit(NO_KMEM, DAXCTL, "sysfs-dax.txt", "  dev = ", "  driver = kmem\n  dev = ",
                        List.of("observed/another-driver sysfs-dax.txt:1 has the driver kmem, and none was predicted")),
                edit(COMMITTED, "modules.txt", "kmem <- dax0.0", "device_dax <- dax0.0",
                        "observed/sources-disagree modules.txt:21 device_dax bound to dax0.0, and dax device dax0.0"),
                edit(COMMITTED, "sysfs-platform-hmem.txt", "driver = hmem_platform", "driver = hmem",
                        "observed/sources-disagree modules.txt:22 hmem_platform bound to hmem_platform.0"),
                edit(COMMITTED, "daxctl-list.json", "\"target_node\":0", "\"target_node\":3",
                        "observed/sources-disagree daxctl-list.json:10 says 3 of targetNode"),
                edit(COMMITTED, "daxctl-list.json", "ACPI0017:00.*dax_region0", "hmem_platform.0\\\\/hmem.0",
                        "observed/sources-disagree daxctl-list.json:2 says hmem of parent"));
    }

    private static List<Edit> memory() {
        return List.of(
                edit(COMMITTED, "daxctl-list.json", "\"online_memblocks\":0", "\"online_memblocks\":4",
                        "observed/memory-online sysfs-dax.txt:1 0x110000000-0x12fffffff are online"),
                edit(ONLINE, "daxctl-list.json", "\"online_memblocks\":4", "\"online_memblocks\":0",
                        "observed/memory-not-online sysfs-dax.txt:1 0x110000000-0x12fffffff are offline"),
                new Edit(ONLINE, DAXCTL, "sysfs-dax.txt", "state = online", "state = offline",
                        List.of("observed/memory-not-online sysfs-dax.txt:1 0x110000000-0x12fffffff are offline")),
                edit(COMMITTED, "nodes.txt", "offline", "online_movable",
                        "observed/another-online-policy nodes.txt:6 online_movable on the machine"),
                edit(TWO_NODES, "nodes.txt", "node2: .*\n3\n", "",
                        "observed/node-missing sysfs-dax.txt:10 no NUMA node 2, to which the memory of dax device dax1.0"));
    }

    private static List<Edit> cxl() {
        return List.of(
                edit(Set.of("cxl-list.json"), "sysfs-cxl.txt", "size = 0x40000000", "size = 0x30000000",
                        "observed/window-not-published CEDT CXL window w0 0x110000000-0x14fffffff",
                        "observed/window-not-predicted sysfs-cxl.txt:4 decoder0.0 0x110000000-0x13fffffff"),
                edit(Set.of("cxl-list.json", "modules.txt"), "sysfs-cxl.txt", "\\[/sys/bus/cxl/devices/region0\\].*\n(  .*\n)+", "",
                        "observed/region-missing sysfs-cxl.txt:60 region0 0x110000000-0x12fffffff"),
                edit(Set.of("sysfs-cxl.txt"), "cxl-list.json", "(\"region\":\"region0\",\\s+\"resource\":)4563402752", "$14831838208",
                        "observed/region-missing cxl-list.json:78 region0 0x110000000-0x12fffffff",
                        "observed/region-not-predicted cxl-list.json:185 region0 0x120000000-0x13fffffff"));
    }

    private static List<Edit> messages() {
        return List.of(
                edit(COMMITTED, "dmesg.txt", "\\z", "[   99.0] kmem dax0.0: mapping0: 0x110000000-0x12fffffff could not reserve region\n",
                        "observed/message-not-predicted dmesg.txt:716 could not reserve region"),
                edit(SMALLER, "dmesg.txt", ".*could not reserve region.*\n", "",
                        "observed/message-missing dmesg.txt:150 \"could not reserve region\""),
                edit(PASSTHROUGH, "dmesg.txt", ".*failed to find decoder mapping.*\n", "",
                        "observed/message-missing cxl-list.json:8 \"failed to find decoder mapping 0x110000000-0x12fffffff\""));
    }

    static Stream<Path> captures() {
        return Captures.folders();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void aCaptureAsItIsShowsNone(Path folder) {
        assertEquals(List.of(), differences(Captures.judge(folder)));
    }

    @ParameterizedTest
    @MethodSource("edits")
    void theDifferenceIsFoundOnce(Edit edit) {
        Capture capture = Captures.capture(Captures.FOLDER.resolve(edit.capture()));
        List<Artefact> artefacts = new ArrayList<>();
        for (Artefact artefact : capture.artefacts()) {
            if (artefact.name().equals(edit.file())) {
                artefacts.add(edited(artefact, edit));
            } else if (!edit.without().contains(artefact.name())) {
                artefacts.add(artefact);
            }
        }
        Judgement judgement = Captures.judge(
                Captures.read(new Capture(capture.name(), artefacts, List.of())).platform().orElseThrow());
        List<String> found = differences(judgement);
        assertEquals(edit.found().size(), found.size(), found::toString);
        for (String expected : edit.found()) {
            String[] word = expected.split(" ", 3);
            assertTrue(found.stream().anyMatch(one -> one.startsWith(word[0] + " " + word[1] + " ") && one.contains(word[2])),
                    () -> expected + " is not among " + found);
        }
    }

    private static List<String> differences(Judgement judgement) {
        return judgement.findings().stream().filter(one -> one.rule().id().startsWith("observed/"))
                .map(one -> one.rule().id() + " " + place(one) + " " + Phrases.message(one)).sorted().toList();
    }

    private static Artefact edited(Artefact artefact, Edit edit) {
        String before = new String(artefact.bytes(), StandardCharsets.UTF_8);
        String after = before.replaceAll(edit.was(), edit.is());
        assertNotEquals(before, after, "nothing was edited");
        return new Artefact(artefact.name(), artefact.path(), after.getBytes(StandardCharsets.UTF_8));
    }

    private static String place(Judgement.Found found) {
        Place place = (Place) found.place().orElseThrow().at().whole();
        String file = Path.of(place.path()).getFileName().toString();
        return place instanceof TextOrigin text ? file + ":" + text.line() : file;
    }
}
