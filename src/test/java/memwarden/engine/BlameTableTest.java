package memwarden.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import memwarden.facts.BlameRow;
import memwarden.facts.LoggedBlame;
import memwarden.facts.LoggedBlames;
import memwarden.ingest.DescriptionReader;
import memwarden.ingest.Reading;
import memwarden.model.KernelLine;
import memwarden.model.Origins;
import memwarden.model.Platform;
import memwarden.model.SourceText;
import memwarden.model.TextOrigin;
import org.junit.jupiter.api.Test;

/** The table of messages by which a kernel blames firmware, and how lines of a log are put together by it. */
class BlameTableTest {

    private static final Path CASE = Path.of("rules/firmware-workaround/kernel-blames-firmware/cases/fires-table.yaml");
    private static final List<BlameRow> TABLE = new RuleTables().blames();

    @Test
    void whatARowFollowsIsInTheTable() {
        List<String> known = TABLE.stream().map(BlameRow::says).toList();
        TABLE.forEach(row -> assertTrue(known.containsAll(row.follows()), row.says() + " follows " + row.follows()));
        assertEquals(known.size(), known.stream().distinct().count(), "a row stands there twice");
    }

    /** The zeros behind a CDAT have a case of their own. */
    @Test
    void eachRowHasALineInTheCaseOfTheTable() throws IOException {
        Reading reading = new DescriptionReader().read(SourceText.of(CASE.toString(), Files.readString(CASE)));
        assertEquals(List.of(), reading.problems());
        Platform platform = reading.platforms().get(0);
        List<String> matched = new LoggedBlames(TABLE, List.of()).in(platform.observed().log().messages().entries())
                .stream().flatMap(blame -> blame.rows().stream()).map(BlameRow::says).toList();
        assertEquals(List.of("Malformed DSMAS table length: (24:0)", "[CDAT:"),
                TABLE.stream().map(BlameRow::says).filter(says -> !matched.contains(says)).toList());
    }

    @Test
    void linesOfOneFaultAreOneGroupAndThoseOfTwoDevicesAreTwo() {
        assertEquals(List.of("Malformed DSLBIS table length: (24:20) | cxl_port endpoint1: Failed to parse CDAT: -22",
                "Malformed DSLBIS table length: (24:16) | cxl_port endpoint2: Failed to parse CDAT: -22"),
                groups("Malformed DSLBIS table length: (24:20)", "Malformed DSLBIS table length: (24:16)",
                        "cxl 0000:0d:00.0: something else", "cxl_port endpoint1: Failed to parse CDAT: -22",
                        "cxl_port endpoint2: Failed to parse CDAT: -22"));
    }

    @Test
    void whatFollowsNothingStandsForItself() {
        assertEquals(List.of("cxl_port endpoint1: Failed to parse CDAT: -22", "Malformed DSLBIS table length: (24:20)"),
                groups("cxl_port endpoint1: Failed to parse CDAT: -22", "Malformed DSLBIS table length: (24:20)"));
    }

    @Test
    void aGroupThatIsRepeatedWordForWordIsOne() {
        String line = "GHES: [Firmware Warn]: CXL CPER invalid event";
        List<LoggedBlame> blames = blames(line, "GHES: [Firmware Warn]: CXL CPER Invalid section length (64)", line);
        assertEquals(List.of(line, "GHES: [Firmware Warn]: CXL CPER Invalid section length (64)"),
                blames.stream().map(LoggedBlame::said).toList());
        assertEquals(List.of(2, 1), blames.stream().map(blame -> blame.lines().size()).toList());
        assertEquals("\"" + line + "\"", blames.get(0).quoted());
    }

    private static List<String> groups(String... lines) {
        return blames(lines).stream().map(blame -> blame.lines().stream().map(KernelLine::text)
                .collect(Collectors.joining(" | "))).toList();
    }

    private static List<LoggedBlame> blames(String... lines) {
        return new LoggedBlames(TABLE, List.of()).in(IntStream.range(0, lines.length).mapToObj(i ->
                new KernelLine(lines[i], Origins.of(new TextOrigin("dmesg.txt", i + 1, 1, 1, "")))).toList());
    }
}
