package memwarden.ingest.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import memwarden.ingest.DescriptionReader;
import memwarden.model.ConfigOption;
import memwarden.model.Firmware;
import memwarden.model.Platform;
import memwarden.model.Section;
import memwarden.model.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What readers of texts make of each capture is what a person made of it by hand, and what its own files agree on. */
class CapturedTextsTest {

    private static final Path CAPTURES = Path.of("src/test/resources/captures");
    private static final List<String> TEXTS = List.of("dmesg.txt", "firmware-memmap.txt", "config.txt", "uname.txt",
            "cmdline.txt");

    static Stream<Path> captures() throws IOException {
        try (Stream<Path> list = Files.list(CAPTURES)) {
            List<Path> folders = list.filter(Files::isDirectory).sorted().toList();
            assertFalse(folders.isEmpty());
            return folders.stream();
        }
    }

    private static Platform read(Path folder, List<String> names) throws IOException {
        Given given = new Given();
        for (String name : names) {
            given.and(name, Files.readAllBytes(folder.resolve(name)));
        }
        return given.platform();
    }

    private static Platform byHand(Path folder) throws IOException {
        String text = Files.readString(folder.resolve("description.yaml"), StandardCharsets.UTF_8);
        return new DescriptionReader().read(SourceText.of("description.yaml", text)).platforms().get(0);
    }

    private static List<String> map(Platform platform) {
        return platform.firmware().memoryMap().entries().stream().map(entry -> entry.range() + " " + entry.number()
                + " "
                + entry.attributes().orElseThrow()).toList();
    }

    private static List<String> e820(Platform platform) {
        return platform.firmware().e820().entries().stream().map(entry -> entry.range() + " " + entry.type()).toList();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void theEfiMapIsTheOneThatWasConvertedByHand(Path folder) throws IOException {
        Platform read = read(folder, TEXTS);
        assertFalse(map(read).isEmpty());
        assertEquals(map(byHand(folder)), map(read));
    }

    @ParameterizedTest
    @MethodSource("captures")
    void theLogAndTheListingHaveOneE820Table(Path folder) throws IOException {
        Platform log = read(folder, List.of("dmesg.txt"));
        assertFalse(e820(log).isEmpty());
        assertEquals(e820(read(folder, List.of("firmware-memmap.txt"))), e820(log));
    }

    @ParameterizedTest
    @MethodSource("captures")
    void nothingInRealTextsIsBrokenOrContradictsItself(Path folder) throws IOException {
        assertEquals(List.of(), read(folder, TEXTS).defects());
    }

    @ParameterizedTest
    @MethodSource("captures")
    void theLogAloneTellsReleaseAndCommandLine(Path folder) throws IOException {
        Platform hand = byHand(folder);
        Platform log = read(folder, List.of("dmesg.txt"));
        assertEquals(hand.kernel().release(), log.kernel().release());
        assertEquals(hand.kernel().commandLine().entries().stream().map(word -> word.name() + "="
                + word.value()).toList(),
                log.kernel().commandLine().entries().stream().map(word -> word.name() + "=" + word.value()).toList());
        assertEquals("Optional[BIOS Debian distribution of EDK II 2026.08+ds-2 09/26/2026 QEMU Standard PC (Q35 + ICH9, 2009)]",
                log.bios().map(bios -> bios.label()).toString());
    }

    @ParameterizedTest
    @MethodSource("captures")
    void theConfigurationHasWhatWasTakenFromItByHand(Path folder) throws IOException {
        Map<String, String> read = options(read(folder, List.of("config.txt")));
        Map<String, String> hand = options(byHand(folder));
        // By hand, one that the oldest kernel does not have yet was said to be off.
        hand.values().removeIf("n"::equals);
        hand.forEach((symbol, value) -> assertEquals(value, read.get(symbol), symbol));
    }

    private static Map<String, String> options(Platform platform) {
        return new TreeMap<>(platform.kernel().config().entries().stream()
                .collect(Collectors.toMap(ConfigOption::symbol, option -> option.value().label())));
    }

    @ParameterizedTest
    @MethodSource("captures")
    void theLogKnowsWhichTablesAreAbsent(Path folder) throws IOException {
        Firmware hand = byHand(folder).firmware();
        Firmware log = read(folder, List.of("dmesg.txt")).firmware();
        Map<String, Function<Firmware, Section<?>>> tables = Map.of("srat", Firmware::srat, "hmat", Firmware::hmat,
                "cedt", firmware -> firmware.cedt().windows());
        tables.forEach((name, table) -> assertEquals(isAbsent(table.apply(hand)) && !Files.exists(folder.resolve("acpi")
                .resolve(name.toUpperCase(java.util.Locale.ROOT))), isAbsent(table.apply(log)), name));
    }

    private static boolean isAbsent(Section<?> section) {
        return section.stated() && section.entries().isEmpty();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void whatDriversSaidIsObservedOnly(Path folder) throws IOException {
        Platform read = read(folder, TEXTS);
        List<String> messages = read.observed().log().messages().entries().stream().map(line -> line.text()).toList();
        for (String line : Files.readAllLines(folder.resolve("dmesg.txt"), StandardCharsets.UTF_8)) {
            String message = line.replaceFirst("^\\[ *[0-9.]+\\] *", "").stripTrailing();
            if (message.matches("(cxl|kmem|hmem|nd_|dax|nvdimm)[a-z_]* .*") || message.contains("host supports CXL")) {
                assertTrue(messages.contains(message), message);
            }
        }
    }
}
