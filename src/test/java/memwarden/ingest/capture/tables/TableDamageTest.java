package memwarden.ingest.capture.tables;

import static memwarden.ingest.capture.tables.TableFixture.file;
import static memwarden.ingest.capture.tables.TableFixture.hex;
import static memwarden.ingest.capture.tables.TableFixture.summed;
import static memwarden.ingest.capture.tables.TableFixture.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import memwarden.ingest.capture.Capture;
import memwarden.ingest.capture.CaptureFolder;
import memwarden.ingest.capture.CaptureReader;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.model.Defect;
import memwarden.model.DefectKind;
import memwarden.model.Platform;
import memwarden.model.Problem;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to the bytes of a table: nothing is thrown, nothing loops, and what is broken is named with its place. */
class TableDamageTest {

    private static final Path CAPTURES = Path.of("src/test/resources/captures");
    private static final List<String> LENGTHS = List.of("00000000", "01000000", "ffff0000", "ffffffff");

    /**
     * A table that is sound.
     *
     * @param lengthAt offset of its length
     * @param checksumAt offset of its checksum
     * @param header bytes of its header
     * @param structure offset of its first structure; 0 if it has none
     * @param structureLength offset of the length in a structure, and {@code lengthBytes} its bytes
     */
    record Sound(String name, byte[] bytes, int lengthAt, int checksumAt, int header, int structure, int structureLength,
            int lengthBytes) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Sound> tables() throws IOException {
        Path split = CAPTURES.resolve("i05-two-windows-srat-split-k734");
        return Stream.of(
                new Sound("acpi/CEDT", Files.readAllBytes(split.resolve("acpi/CEDT")), 4, 9, 36, 36, 2, 2),
                new Sound("acpi/SRAT", Files.readAllBytes(split.resolve("acpi/SRAT")), 4, 9, 36, 48, 1, 1),
                new Sound("acpi/HMAT", Files.readAllBytes(split.resolve("acpi/HMAT")), 4, 9, 36, 40, 4, 4),
                new Sound("acpi/SLIT", TableFixture.acpi("SLIT", 1, "0300000000000000", "0a150e 150a18 0e180a"), 4, 9, 36, 0, 0, 0),
                new Sound("cdat/endpoint2.CDAT", Files.readAllBytes(split.resolve("cdat/endpoint2.CDAT")), 0, 5, 16, 16, 2, 2),
                new Sound("cdat/port2.CDAT", TableFixture.cdat("05 00 2000 | 00 | 000000 | 1027000000000000"
                        + "| 0001 0000 0f00 0000 | 0001 0100 0f00 0000"), 0, 5, 16, 16, 2, 2));
    }

    private static Platform read(Sound table, byte[] bytes) {
        return TableFixture.platform(table.name(), bytes);
    }

    private static void assertDefect(DefectKind kind, String structure, long offset, Platform platform, String damage) {
        assertTrue(platform.defects().stream().anyMatch(defect -> is(defect, kind, structure, offset)),
                () -> damage + ": " + TableFixture.defects(platform));
    }

    private static boolean is(Defect defect, DefectKind kind, String structure, long offset) {
        return defect.kind() == kind && defect.structure().filter(structure::equals).isPresent()
                && defect.offset().filter(at -> at == offset).isPresent();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theTableItselfIsSound(Sound table) {
        assertEquals(List.of(), read(table, table.bytes()).defects());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void truncatedAtEveryByte(Sound table) {
        for (int length = 0; length < table.bytes().length; length++) {
            Platform platform = read(table, Arrays.copyOf(table.bytes(), length));
            if (length == 0 && table.header() == 16) {
                // That is how the kernel shows a CDAT that it did not keep: see CdatReaderTest.
                assertEquals(List.of(), platform.defects());
                continue;
            }
            assertDefect(DefectKind.TRUNCATED, "header", length, platform, "cut at " + length);
            assertEquals(1, platform.defects().size(), "one cut is one defect");
        }
    }

    /** The checksum finds each; a length that leads elsewhere is noted as such. */
    @ParameterizedTest
    @MethodSource("tables")
    void everyByteFlipped(Sound table) {
        for (int at = 0; at < table.bytes().length; at++) {
            for (int flip : new int[] {1, 2, 4, 8, 16, 32, 64, 128, 255}) {
                byte[] damaged = table.bytes().clone();
                damaged[at] ^= flip;
                Platform platform = read(table, damaged);
                String damage = "byte " + at + " ^ " + flip;
                if (at < table.lengthAt() || at >= table.lengthAt() + 4) {
                    assertDefect(DefectKind.BAD_CHECKSUM, "header", table.checksumAt(), platform, damage);
                } else {
                    assertFalse(platform.defects().isEmpty(), damage);
                    platform.defects().forEach(defect -> assertTrue(defect.offset().isPresent() && defect.structure().isPresent()));
                }
                // The same with a checksum that hides it: whatever it then is, it can be described.
                TableFixture.platform(table.name(), summed(damaged, table.checksumAt()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void lengthsOfTheTable(Sound table) {
        for (String length : LENGTHS) {
            Platform platform = read(table, with(table.bytes(), table.lengthAt(), length));
            if (length.equals("00000000") || length.equals("01000000")) {
                assertDefect(DefectKind.BAD_LENGTH, "header", table.lengthAt(), platform, length);
            } else {
                assertDefect(DefectKind.TRUNCATED, "header", table.bytes().length, platform, length);
            }
            assertEquals(1, platform.defects().size(), length + ": the rest of the table is sound");
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void lengthsOfTheFirstStructure(Sound table) {
        if (table.structure() == 0) {
            return;
        }
        for (String length : LENGTHS) {
            String field = length.substring(0, 2 * table.lengthBytes());
            byte[] damaged = summed(with(table.bytes(), table.structure() + table.structureLength(), field), table.checksumAt());
            Platform platform = read(table, damaged);
            DefectKind kind = length.startsWith("00") ? DefectKind.ZERO_LENGTH
                    : length.startsWith("01") ? DefectKind.BAD_LENGTH : DefectKind.PAST_END;
            String structure = platform.defects().isEmpty() ? "" : platform.defects().get(0).structure().orElse("");
            assertFalse(structure.isEmpty() || structure.equals("header"), length);
            // 255 bytes do not leave this SRAT if it is longer; then the structure is too long for its type.
            boolean inside = table.lengthBytes() == 1 && kind == DefectKind.PAST_END
                    && table.structure() + 255 <= table.bytes().length;
            assertDefect(inside ? DefectKind.BAD_LENGTH : kind, structure, table.structure(), platform, length);
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableOfVeryManyBrokenStructuresEnds(Sound table) {
        if (table.structure() == 0) {
            return;
        }
        String structure = switch (table.lengthBytes()) {
            case 1 -> "7f02";
            case 2 -> "7f000400";
            default -> "7f00000008000000";
        };
        byte[] head = Arrays.copyOf(table.bytes(), table.structure());
        byte[] many = hex(structure.repeat(200_000 / (structure.length() / 2)));
        byte[] whole = Arrays.copyOf(head, head.length + many.length);
        System.arraycopy(many, 0, whole, head.length, many.length);
        byte[] sound = summed(with(whole, table.lengthAt(), little(whole.length)), table.checksumAt());
        CaptureReader.Result result = assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> TableFixture.read(file(table.name(), sound)));
        assertEquals(List.of("this " + result.platform().orElseThrow().defects().get(0).table()
                + " is broken in more than 1000 places"), result.problems().stream().map(Problem::what).toList());
        List<Defect> defects = result.platform().get().defects();
        assertEquals(Testimony.MOST_DEFECTS + 1, defects.size());
        assertEquals(Optional.of((long) TableDefects.MOST - Testimony.MOST_DEFECTS),
                defects.get(Testimony.MOST_DEFECTS).found());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableOfMoreThanOneMebibyteIsRefused(Sound table) {
        byte[] large = Arrays.copyOf(table.bytes(), (1 << 20) + 1);
        CaptureReader.Result result = TableFixture.read(file(table.name(), with(large, table.lengthAt(), little(large.length))));
        assertTrue(result.problems().get(0).what().endsWith("is larger than 1 MiB"), result.problems().get(0).what());
    }

    /** A file of 100 MiB is none of a capture, and is not even read. */
    @ParameterizedTest
    @MethodSource("tables")
    void aFileOfOneHundredMebibytesIsRefused(Sound table, @TempDir Path folder) throws IOException {
        Path file = folder.resolve(table.name());
        Files.createDirectories(file.getParent());
        Files.write(file, table.bytes());
        try (RandomAccessFile grown = new RandomAccessFile(file.toFile(), "rw")) {
            grown.setLength(100L << 20);
        }
        for (Capture capture : List.of(CaptureFolder.read(folder, "machine"), CaptureFolder.ofFiles(List.of(file.toString())))) {
            CaptureReader.Result result = new CaptureReader().read(capture);
            assertEquals("this file is larger than 64 MiB", result.problems().get(0).what());
            assertTrue(result.saysNothing());
        }
    }

    private static String little(int number) {
        return String.format("%02x%02x%02x%02x", number & 0xff, number >> 8 & 0xff, number >> 16 & 0xff, number >> 24 & 0xff);
    }
}
