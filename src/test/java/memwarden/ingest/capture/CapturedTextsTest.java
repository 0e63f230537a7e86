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
import memwarden.ingest.Reading;
import memwarden.model.ConfigOption;
import memwarden.model.Firmware;
import memwarden.model.Locality;
import memwarden.model.Located;
import memwarden.model.Platform;
import memwarden.model.Section;
import memwarden.model.SourceText;
import memwarden.model.SratMemory;
import memwarden.model.StatedBlockSize;
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

    /** The kernel prints the entries that are enabled, in their order. */
    @ParameterizedTest
    @MethodSource("captures")
    void theSratOfTheLogIsThatOfTheTable(Path folder) throws IOException {
        if (Files.exists(folder.resolve("acpi/SRAT"))) {
            List<String> table = srat(read(folder, List.of("acpi/SRAT")));
            assertFalse(table.isEmpty());
            assertEquals(table, srat(read(folder, List.of("dmesg.txt"))));
        }
    }

    private static List<String> srat(Platform platform) {
        return platform.firmware().srat().entries().stream().filter(SratMemory::enabled).map(entry -> entry.range() + " "
                + entry.domain() + " " + entry.hotPluggable() + " " + entry.nonVolatile()).toList();
    }

    /**
     * Entries of latencies were rounded up to nanoseconds when they were printed. Kernels newer than 6.12 print too little
     * to tell what is in the table.
     */
    @ParameterizedTest
    @MethodSource("captures")
    void theHmatOfTheLogIsThatOfTheTable(Path folder) throws IOException {
        if (Files.exists(folder.resolve("acpi/HMAT"))) {
            List<String> table = hmat(read(folder, List.of("acpi/HMAT")));
            assertFalse(table.isEmpty());
            Platform log = read(folder, List.of("dmesg.txt"));
            boolean old = log.kernel().release().orElseThrow().text().startsWith("6.12.");
            assertEquals(old ? table : List.of(), hmat(log));
            assertEquals(old, log.firmware().hmat().stated());
        }
    }

    private static List<String> hmat(Platform platform) {
        return platform.firmware().hmat().entries().stream().flatMap(table -> Stream.of(
                Stream.of("revision " + table.revision()),
                table.proximity().stream().map(entry -> entry.memory() + " " + entry.initiator()),
                table.localities().stream().map(entry -> entry.type() + " " + entry.hierarchy() + " " + entry.initiators()
                        + entry.targets() + entry.entries().stream().map(value -> printed(entry, value)).toList()),
                table.caches().stream().map(entry -> entry.domain() + " " + entry.size() + " " + entry.associativity()))
                .flatMap(lines -> lines)).toList();
    }

    /** hmat_normalize() for revision 2. */
    private static long printed(Locality locality, long entry) {
        long product = entry == 0xffff ? 0 : entry * locality.baseUnit();
        return locality.type().label().endsWith("Latency") ? (product + 999) / 1000 : product;
    }

    @ParameterizedTest
    @MethodSource("captures")
    void whatIsWrittenIsReadAgainAsTheSame(Path folder) throws IOException {
        Given given = new Given();
        for (String name : TEXTS) {
            given.and(name, Files.readAllBytes(folder.resolve(name)));
        }
        Reading again = new DescriptionReader().read(SourceText.of("again.yaml", given.yaml()));
        assertEquals(List.of(), again.problems());
        assertEquals(contents(given.platform()), contents(again.platforms().get(0)));
    }

    /** Everything that texts say, without its places. */
    private static List<String> contents(Platform platform) {
        return Stream.of(Stream.of(platform.architecture().label(), platform.bios().orElseThrow().label(),
                        platform.kernel().release().orElseThrow().text(), hmat(platform).toString()),
                map(platform).stream(), e820(platform).stream(), srat(platform).stream(),
                platform.kernel().config().entries().stream().map(Located::label),
                platform.kernel().configValues().stream().map(Located::label),
                platform.kernel().commandLine().entries().stream().map(Located::label),
                platform.observed().log().messages().entries().stream().map(Located::label),
                Stream.of(platform.observed().log().whole(), platform.observed().memory().blockSize().map(StatedBlockSize::bytes),
                        platform.firmware().cedt().windows().stated()).map(String::valueOf))
                .flatMap(lines -> lines).toList();
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
