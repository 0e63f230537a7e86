package memwarden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import memwarden.facts.Decision;
import memwarden.facts.Judgement;
import memwarden.ingest.capture.Capture;
import memwarden.ingest.capture.CaptureReader;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.model.Confidence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A capture that lacks one of its files may lead to another answer, but not to one that claims to be sure: either the
 * confidence falls, or a note names what is missing.
 */
class OneFileLessTest {

    /** Without it, nobody did anything after boot (samples/README.md, {@code operator}). */
    private static final String OPERATOR = "operator.txt";
    /**
     * Without its EFI map, e820 stands for the result (DESIGN.md, firmware-map); and what the kernel drops of that map
     * because it is device memory, the firmware's e820 calls Reserved.
     */
    private static final String LOG = "dmesg.txt";

    static Stream<Path> captures() {
        return Captures.folders();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void noOtherAnswerIsCertain(Path folder) {
        Capture capture = Captures.capture(folder);
        Judgement whole = Captures.judge(Captures.read(capture).platform().orElseThrow());
        List<String> wrong = new ArrayList<>();
        for (Artefact missing : capture.artefacts()) {
            if (Captures.ofTheComparison(missing)) {
                continue;
            }
            Capture less = new Capture(capture.name(),
                    capture.artefacts().stream().filter(artefact -> artefact != missing).toList(), List.of());
            CaptureReader.Result read = new CaptureReader().read(less);
            assertEquals(List.of(), read.problems(), missing.name());
            Judgement without = Captures.judge(read.platform().orElseThrow());
            without.decisions().stream().filter(decided -> decided.confidence() == Confidence.CERTAIN)
                    .filter(decided -> isOther(decided.decision(), whole, missing))
                    .filter(decided -> isUnexplained(whole, without))
                    .forEach(decided -> wrong.add("without " + missing.name() + ": " + answer(decided.decision())));
        }
        assertEquals(List.of(), wrong);
    }

    private static boolean isOther(Decision decision, Judgement whole, Artefact missing) {
        return whole.decisions().stream().map(Judgement.Decided::decision)
                .filter(before -> before.range().overlaps(decision.range()))
                .filter(before -> !answer(before).equals(answer(decision)))
                .anyMatch(before -> !isDocumented(missing, before));
    }

    private static boolean isDocumented(Artefact missing, Decision before) {
        return missing.name().equals(OPERATOR) || missing.name().equals(LOG) && before.segment().leftOut();
    }

    /** Whether no note says that something is missing which was there before. */
    private static boolean isUnexplained(Judgement whole, Judgement without) {
        return whole.coverage().missingFacts().containsAll(without.coverage().missingFacts());
    }

    private static String answer(Decision decision) {
        return decision.owner().label() + " " + decision.device() + " " + decision.driver() + " "
                + decision.use().label() + " " + decision.targetNode();
    }
}
