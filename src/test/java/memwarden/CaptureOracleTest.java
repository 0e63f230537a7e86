package memwarden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import memwarden.facts.Decision;
import memwarden.facts.Judgement;
import memwarden.ingest.RangeText;
import memwarden.model.AddressRange;
import memwarden.model.Confidence;
import memwarden.model.Owner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What real kernels did is what the rules say. Each folder of {@code captures} holds a description, made from what a
 * capture knew before the kernel decided, and the capture's {@code OWNER}: one line a range, {@code START-END NAME OWNER DRIVER USE}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaptureOracleTest {

    private final List<String> rows = new ArrayList<>();

    /**
     * A line of OWNER in memwarden's words.
     *
     * @param use empty if the line states none
     */
    private record Observed(AddressRange range, String name, String owner, String driver, Optional<String> use) {

        static Observed of(String line) {
            String[] word = line.split(" ");
            String owner = switch (word[2]) {
                case "dax_pmem", "libnvdimm" -> "nvdimm";
                default -> word[2];
            };
            Optional<String> use = switch (word[4]) {
                case "unbound" -> Optional.of("unusable");
                case "-" -> switch (word[2]) {
                    case "libnvdimm" -> Optional.of("pmem");
                    // It says that System RAM lies under a window, and nothing of its use.
                    case "core-mm" -> Optional.<String>empty();
                    default -> Optional.of("none");
                };
                default -> Optional.of(word[4]);
            };
            return new Observed(RangeText.parse(word[0]).orElseThrow(), word[1], owner,
                    word[3].equals("-") ? "none" : word[3], use);
        }

        boolean agreesWith(Decision decision) {
            return owner.equals(decision.owner().label()) && driver.equals(decision.driver())
                    && use.map(decision.use().label()::equals).orElse(true);
        }

        @Override
        public String toString() {
            return owner + " " + driver + " " + use.orElse("-");
        }
    }

    /** For whoever wants to see it: each range of each capture, as it was predicted and as it was observed. */
    @AfterAll
    void theTableIsWritten() throws IOException {
        Files.write(Path.of("target/captures.md"), Stream.concat(
                Stream.of("| capture | range | predicted | observed |", "| --- | --- | --- | --- |"), rows.stream()).toList());
    }

    static Stream<Path> captures() {
        return Captures.folders();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void ownerDriverAndUseAreWhatTheKernelShowed(Path folder) throws IOException {
        Judgement judgement = Captures.judge(folder);
        List<Observed> observed = observed(folder);
        List<String> differences = new ArrayList<>();
        for (Judgement.Decided decided : judgement.decisions()) {
            Decision decision = decided.decision();
            List<Observed> speaking = observed.stream().filter(line -> speaksOf(decision, line, observed)).toList();
            if (!speaking.isEmpty()) {
                rows.add("| " + folder.getFileName() + " | " + decision.range() + " | " + decision.owner().label() + " "
                        + decision.driver() + " " + decision.use().label() + " | " + speaking.stream().map(Observed::toString)
                                .collect(Collectors.joining("; ")) + " |");
            }
            // Where two devices claim the same bytes there is a line for each; the owner is the one that works.
            if (!speaking.isEmpty() && speaking.stream().noneMatch(line -> line.agreesWith(decision))) {
                differences.add(decision.range() + ": observed " + speaking + ", predicted " + decision.owner().label()
                        + " " + decision.driver() + " " + decision.use().label() + " by " + decided.rule());
            }
        }
        assertEquals(List.of(), differences);
        assertFalse(observed.isEmpty());
        for (Observed line : observed) {
            assertEquals(line.range().size(), covered(line.range(), judgement),
                    line.name() + " " + line.range() + " is not wholly decided");
        }
    }

    /** With the very facts that the kernel had, nothing may be left to a guess: here every input is known. */
    @ParameterizedTest
    @ValueSource(strings = {"c20-sp-conventional-outside-k61815", "c20-sp-conventional-outside-k734",
        "c30-sr-eq-committed-k61295", "c30-sr-eq-committed-k734", "c31-sr-eq-nodecoder-k610",
        "c31-sr-eq-nodecoder-k61815", "c31-sr-eq-nodecoder-k7213", "c48-sr-region-and-outside-k734"})
    void whatIsFullyKnownIsCertain(String name) throws IOException {
        for (Judgement.Decided decided : Captures.judge(Captures.FOLDER.resolve(name)).decisions()) {
            assertEquals(Confidence.CERTAIN, decided.confidence(), () -> decided.toString());
        }
    }

    private static List<Observed> observed(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("OWNER")).stream().map(Observed::of).toList();
    }

    /** A range inside another is the more specific answer; a line that also covers System RAM leaves that part out. */
    private static boolean speaksOf(Decision decision, Observed line, List<Observed> all) {
        boolean ramInside = decision.owner() == Owner.CORE_MM && !line.owner().equals("core-mm")
                && !decision.range().contains(line.range());
        return decision.range().overlaps(line.range()) && !ramInside
                && all.stream().noneMatch(other -> line.range().contains(other.range())
                        && !line.range().equals(other.range()) && other.range().overlaps(decision.range()));
    }

    private static long covered(AddressRange range, Judgement judgement) {
        return judgement.decisions().stream().map(decided -> decided.decision().range()).filter(range::overlaps)
                .mapToLong(decided -> decided.intersection(range).size()).sum();
    }
}
