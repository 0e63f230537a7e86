package memwarden.ingest.capture.listings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import memwarden.ingest.capture.ListedMachine;
import memwarden.model.NamespaceMode;
import memwarden.model.Platform;
import memwarden.model.StoredNamespace;
import org.junit.jupiter.api.Test;

/** Namespaces that labels held when the kernel started. */
class NdctlListReaderTest {

    private static final String CXL = """
            [/sys/bus/cxl/devices/endpoint2] -> /sys/devices/platform/ACPI0017:00/root0/port1/endpoint2
            [/sys/bus/cxl/devices/decoder2.0] -> /sys/devices/platform/ACPI0017:00/root0/port1/endpoint2/decoder2.0
              mode = pmem
              region = region3
              size = 0x20000000
              start = 0x110000000
            """;
    private static final String NAMESPACE = """
            { "dev":"namespace3.0", "mode":"devdax", "map":"mem", "size":"510.00 MiB (534.77 MB)", "uuid":"19dd32ec" }""";

    private static ListedMachine machine(String listing) {
        return new ListedMachine().with("sysfs-cxl.txt", CXL).with("ndctl-list.json", listing);
    }

    private static String regions(String available, String namespaces) {
        return "{ \"dimms\":[ { \"dev\":\"nmem0\", \"id\":\"33\" } ],\n \"regions\":[ { \"dev\":\"region3\", \"size\":536870912, "
                + "\"available_size\":" + available + ", \"type\":\"pmem\"" + namespaces + " } ] }\n";
    }

    private static StoredNamespace stored(ListedMachine machine) {
        Platform platform = machine.platform();
        assertEquals(1, platform.namespaces().entries().size());
        return platform.namespaces().entries().get(0);
    }

    @Test
    void aNamespaceThatLeavesNothingHasTheWholeRegion() {
        StoredNamespace namespace = stored(machine(regions("0", ", \"namespaces\":[ " + NAMESPACE + " ]")));
        assertEquals("0x110000000-0x12fffffff", namespace.range().toString());
        assertEquals(NamespaceMode.DEVDAX, namespace.mode());
        assertEquals(Optional.empty(), namespace.size());
    }

    @Test
    void anotherHasTheSizeThatIsPrinted() {
        String half = NAMESPACE.replace("\"510.00 MiB (534.77 MB)\"", "268435456").replace("devdax", "memory");
        StoredNamespace exact = stored(machine(regions("\"256.00 MiB (268.44 MB)\"", ", \"namespaces\":[ " + half + " ]")));
        assertEquals(Optional.of(268435456L), exact.size());
        assertEquals(NamespaceMode.FSDAX, exact.mode());
        assertEquals(Optional.of(534773760L), stored(machine("[ " + NAMESPACE + " ]")).size());
        assertEquals(List.of("rounded 1 namespace3.0 size 1fe00000"), machine("[ " + NAMESPACE + " ]").defects());
    }

    @Test
    void whatTheOperatorHasMadeWasNotThere() {
        ListedMachine made = machine(regions("0", ", \"namespaces\":[ " + NAMESPACE + " ]"))
                .with("operator.txt", "ndctl create-namespace -m devdax -r region3\n");
        Platform platform = made.platform();
        assertFalse(platform.namespaces().stated());
        assertEquals(1, platform.operator().size());
    }

    @Test
    void noneIsNotUnknown() {
        Platform none = machine(regions("536870912", "")).platform();
        assertTrue(none.namespaces().stated());
        assertEquals(List.of(), none.namespaces().entries());
        assertFalse(machine("[]").platform().namespaces().stated());
    }

    @Test
    void whatHasNoPlaceOrNoModeIsADefect() {
        assertEquals(List.of("unknown-word 1 namespace7.0 mode strange"),
                machine("[ { \"dev\":\"namespace7.0\", \"mode\":\"strange\" } ]").defects());
        assertEquals(List.of("unknown-word 1 namespace7.0 region region7"),
                machine("[ { \"dev\":\"namespace7.0\", \"mode\":\"raw\" } ]").defects());
        assertEquals(List.of("unknown-word 1 namespace7.0", "unknown-word 1 shiny"),
                machine("[ { \"dev\":\"namespace7.0\", \"shiny\":1 } ]").defects().stream().sorted().toList());
    }
}
