package memwarden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import memwarden.engine.Judge;
import memwarden.facts.Decision;
import memwarden.facts.Judgement;
import memwarden.ingest.DescriptionReader;
import memwarden.ingest.RangeText;
import memwarden.ingest.Reading;
import memwarden.model.AddressRange;
import memwarden.model.Confidence;
import memwarden.model.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What real kernels did is what the rules say. Each folder of {@code captures} holds a description, typed from a
 * capture, and the capture's {@code OWNER}: one line a range, {@code START-END NAME OWNER DRIVER USE}.
 */
class CaptureOracleTest {

    private static final Path CAPTURES = Path.of("src/test/resources/captures");
    private static final Judge JUDGE = Judge.builtIn();

    /** A line of OWNER in memwarden's words. */
    private record Observed(AddressRange range, String name, String owner, String driver, String use) {

        static Observed of(String line) {
            String[] word = line.split(" ");
            String use = switch (word[4]) {
                case "unbound" -> "unusable";
                case "-" -> "none";
                default -> word[4];
            };
            return new Observed(RangeText.parse(word[0]).orElseThrow(), word[1], word[2],
                    word[3].equals("-") ? "none" : word[3], use);
        }
    }

    static Stream<Path> captures() throws IOException {
        try (Stream<Path> list = Files.list(CAPTURES)) {
            List<Path> folders = list.sorted().toList();
            assertFalse(folders.isEmpty());
            return folders.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("captures")
    void ownerDriverAndUseAreWhatTheKernelShowed(Path folder) throws IOException {
        Path file = folder.resolve("description.yaml");
        Reading reading = new DescriptionReader().read(SourceText.of(file.toString(), Files.readString(file)));
        assertEquals(List.of(), reading.problems());
        Judgement judgement = JUDGE.judge(reading.platforms().get(0), Optional.empty());
        List<Observed> observed = Files.readAllLines(folder.resolve("OWNER")).stream().map(Observed::of).toList();
        assertTrue(observed.size() > 5);
        List<String> differences = new ArrayList<>();
        for (Observed line : observed) {
            for (Judgement.Decided decided : judgement.decisions()) {
                Decision decision = decided.decision();
                if (decision.range().overlaps(line.range()) && mostSpecific(line, decision, observed)) {
                    String expected = line.owner() + " " + line.driver() + " " + line.use();
                    String got = decision.owner().label() + " " + decision.driver() + " " + decision.use().label();
                    if (!expected.equals(got)) {
                        differences.add(decision.range() + ": observed " + expected + ", predicted " + got);
                    }
                    assertEquals(Confidence.CERTAIN, decided.confidence(), "everything is stated: " + decided);
                }
            }
            assertEquals(line.range().size(), covered(line.range(), judgement), line + " is not wholly decided");
        }
        assertEquals(List.of(), differences);
    }

    /** A range inside another is the more specific answer. */
    private static boolean mostSpecific(Observed line, Decision decision, List<Observed> all) {
        return all.stream().noneMatch(other -> other != line && line.range().contains(other.range())
                && !line.range().equals(other.range()) && other.range().overlaps(decision.range()));
    }

    private static long covered(AddressRange range, Judgement judgement) {
        return judgement.decisions().stream().map(decided -> decided.decision().range()).filter(range::overlaps)
                .mapToLong(decided -> decided.intersection(range).size()).sum();
    }
}
