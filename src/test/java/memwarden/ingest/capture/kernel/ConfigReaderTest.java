package memwarden.ingest.capture.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import memwarden.ingest.capture.Given;
import memwarden.model.Architecture;
import memwarden.model.ConfigOption;
import memwarden.model.ConfigValue;
import memwarden.model.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigReaderTest {

    /** Fifteen hundred options that have nothing to do with memory, like those of a whole configuration. */
    private static final String WHOLE = "#\n# Automatically generated file; DO NOT EDIT.\n# Linux/x86 6.12.95 Kernel Configuration\n#\n"
            + "CONFIG_CC_VERSION_TEXT=\"gcc-12 (Debian 12.2.0) 12.2.0\"\n"
            + String.join("\n", IntStream.range(0, 1500).mapToObj(i -> "CONFIG_SND_" + i + "=m").toList()) + "\n";

    private static Map<String, String> options(Platform platform) {
        return platform.kernel().config().entries().stream().collect(Collectors.toMap(ConfigOption::symbol,
                option -> option.value().label(), (one, other) -> one, TreeMap::new));
    }

    private static Map<String, String> values(Platform platform) {
        return platform.kernel().configValues().stream().collect(Collectors.toMap(ConfigValue::symbol,
                ConfigValue::text));
    }

    static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void anExcerptIsTakenAsItIsAndTheRestIsUnknown() {
        Platform platform = Given.file("config.txt",
                "CONFIG_SFC_CXL=y\nCONFIG_CXL_PCI=m\n# CONFIG_CXL_PMU is not set\n\n# a remark\n"
                + "CONFIG_XEN_MEMORY_HOTPLUG_LIMIT=512\nCONFIG_CMDLINE=\"a \\\"b\\\" c\"\n").platform();
        assertEquals(Map.of("SFC_CXL", "y", "CXL_PCI", "m", "CXL_PMU", "n"), options(platform));
        assertEquals(Map.of("XEN_MEMORY_HOTPLUG_LIMIT", "512", "CMDLINE", "a \"b\" c"), values(platform));
    }

    @Test
    void ofAWholeOneWhatMattersIsKeptAndWhatIsNotThereIsOff() {
        Platform platform = Given.file("config.txt", WHOLE
                + "CONFIG_X86_64=y\nCONFIG_CXL_ACPI=m\nCONFIG_DEV_DAX_HMEM=y\nCONFIG_NODES_SHIFT=10\n")
                .platform();
        Map<String, String> options = options(platform);
        assertEquals("m", options.remove("CXL_ACPI"));
        assertEquals("y", options.remove("DEV_DAX_HMEM"));
        Set<String> rest = new TreeSet<>(KernelOptions.ASKED);
        rest.removeAll(Set.of("CXL_ACPI", "DEV_DAX_HMEM"));
        assertEquals(rest, options.keySet());
        assertEquals(Set.of("n"), Set.copyOf(options.values()));
        assertEquals(Map.of("NODES_SHIFT", "10"), values(platform));
        assertEquals("6.12.95", platform.kernel().release().orElseThrow().text());
        assertEquals(Architecture.X86_64, platform.architecture());
    }

    /** Debian appends to the release what the heading does not have. */
    @Test
    void theHeadingIsTheLastWhoIsAskedForTheRelease() {
        Given given = Given.file("config.txt", WHOLE).and("uname.txt",
                "Linux box 6.12.95+deb12-amd64 #1 SMP x86_64 GNU/Linux\n");
        assertEquals("6.12.95+deb12-amd64", given.platform().kernel().release().orElseThrow().text());
        assertEquals(List.of(), given.defects());
    }

    @ParameterizedTest
    @ValueSource(strings = {"config.gz", "config.txt.gz", "config-6.12.95+deb12-amd64.gz"})
    void itMayBeCompressed(String name) throws IOException {
        assertEquals(Map.of("CXL_PCI", "m"), options(Given.file(name, gzip("CONFIG_CXL_PCI=m\n")).platform()));
    }

    @Test
    void aCompressedFileThatBreaksOffIsReadUpToThere() throws IOException {
        byte[] whole = gzip(String.join("\n", IntStream.range(0, 20_000).mapToObj(i -> "CONFIG_CXL_" + i * 7919
                + "=m").toList()));
        Given given = Given.file("config.gz", Arrays.copyOf(whole, whole.length / 2));
        assertTrue(options(given.platform()).size() > 1000);
        assertTrue(given.defects().get(0).startsWith("1 truncated gzip found="), given.defects().toString());
    }

    @Test
    void aFileOfAnotherNameIsKnownByItsFirstLines() {
        assertEquals(Map.of("CXL_PCI", "m"), options(Given.file("kernel.cfg", "CONFIG_CXL_PCI=m\n").platform()));
    }

    @Test
    void whatIsNoOptionIsADefect() {
        Given given = Given.file("config.txt",
                "CONFIG_CXL_PCI=m\nCONFIG_CXL_PCI=m\nCONFIG_CXL_PCI=y\nCXL_MEM=m\nCONFIG_=y\n");
        assertEquals(Map.of("CXL_PCI", "m"), options(given.platform()));
        assertEquals(List.of("3 duplicate option CXL_PCI 'y'", "4 unknown-word option 'CXL_MEM=m'",
                "5 unknown-word option 'CONFIG_=y'"),
                given.defects());
    }

    /** No rule may ask for an option that a whole configuration would not hand over. */
    @Test
    void everyOptionThatRulesNameIsAskedFor() throws IOException {
        Pattern named = Pattern.compile("symbol == \"(\\w+)\"|(?:symbol|option): ([A-Z][A-Z0-9_]+)|\"CONFIG_(\\w+)\"");
        Set<String> symbols = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            for (Path file : files.filter(path -> path.toString()
                    .matches(".*/(rule\\.drl|rule\\.yaml|table\\.yaml)")).toList()) {
                Matcher match = named.matcher(Files.readString(file));
                while (match.find()) {
                    symbols.add(Stream.of(1, 2, 3).map(match::group)
                            .filter(symbol -> symbol != null).findFirst().orElseThrow());
                }
            }
        }
        assertTrue(symbols.size() > 15, symbols.toString());
        symbols.removeAll(KernelOptions.ASKED);
        assertEquals(Set.of(), symbols);
    }
}
