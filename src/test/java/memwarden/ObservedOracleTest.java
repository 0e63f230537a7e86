package memwarden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import memwarden.engine.Judge;
import memwarden.facts.Judgement;
import memwarden.ingest.DescriptionReader;
import memwarden.ingest.capture.Capture;
import memwarden.ingest.capture.CaptureFolder;
import memwarden.ingest.capture.CaptureReader;
import memwarden.model.KernelRelease;
import memwarden.model.Observed;
import memwarden.model.Platform;
import memwarden.model.SourceText;
import memwarden.report.Phrases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What real kernels showed, held against what was predicted of them: the two agree, so the stage {@code observed} has
 * nothing to say; and it has, as soon as a kernel is held against the machine of another capture.
 */
class ObservedOracleTest {

    private static final Path CAPTURES = Path.of("src/test/resources/captures");
    private static final Judge JUDGE = Judge.builtIn();
    /** What shows all of a machine's dax devices and resources. */
    private static final List<String> SHOWN = List.of("iomem.txt", "sysfs-dax.txt", "sysfs-platform-hmem.txt", "nodes.txt");

    static Stream<Path> captures() throws IOException {
        return CaptureOracleTest.captures();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void theMachineShowedWhatWasPredicted(Path folder) throws IOException {
        assertEquals(List.of(), differences(with(described(folder), observed(folder))));
    }

    @ParameterizedTest
    @MethodSource("captures")
    void whatWasObservedChangesNoDecisionAndNoOtherFinding(Path folder) throws IOException {
        Platform platform = described(folder);
        Judgement without = JUDGE.judge(platform, Optional.empty());
        // The machine of another capture: even what contradicts every prediction is not believed.
        Judgement with = JUDGE.judge(with(platform, observed(CAPTURES.resolve("c00-plain-uefi-k734"))), Optional.empty());
        assertEquals(without.decisions().toString(), with.decisions().toString());
        assertEquals(without.iomem().toString(), with.iomem().toString());
        assertEquals(texts(without), texts(with).stream().filter(text -> !text.startsWith("observed/")).toList());
    }

    /** The first machine has no specific-purpose memory: whoever predicts a dax device sees that it is not there. */
    @Test
    void anotherMachineIsNoticed() throws IOException {
        Observed plain = observed(CAPTURES.resolve("c00-plain-uefi-k734"));
        List<String> found = differences(with(described(CAPTURES.resolve("c30-sr-eq-committed-k734")), plain));
        for (String rule : List.of("observed/dax-device-missing", "observed/iomem-differs")) {
            assertTrue(found.stream().anyMatch(text -> text.startsWith(rule)), () -> rule + " is not among " + found);
        }
        Observed hmem = observed(CAPTURES.resolve("c31-sr-eq-nodecoder-k7213"));
        assertTrue(differences(with(described(CAPTURES.resolve("c30-sr-eq-committed-k734")), hmem)).stream()
                .anyMatch(text -> text.startsWith("observed/another-owner")));
    }

    @Test
    void aKernelThatDidNotRunIsNotCompared() throws IOException {
        Platform platform = with(described(CAPTURES.resolve("c30-sr-eq-committed-k734")),
                observed(CAPTURES.resolve("c00-plain-uefi-k734")));
        assertFalse(differences(platform).isEmpty());
        assertEquals(List.of(), texts(JUDGE.judge(platform, KernelRelease.parse("6.12"))).stream()
                .filter(text -> text.startsWith("observed/")).toList());
    }

    private static List<String> differences(Platform platform) {
        return texts(JUDGE.judge(platform, Optional.empty())).stream().filter(text -> text.startsWith("observed/")).toList();
    }

    private static List<String> texts(Judgement judgement) {
        return judgement.findings().stream().map(found -> found.rule().id() + ": " + Phrases.message(found)).toList();
    }

    private static Platform described(Path folder) throws IOException {
        Path file = folder.resolve("description.yaml");
        return new DescriptionReader().read(SourceText.of(file.toString(), Files.readString(file))).platforms().get(0);
    }

    private static Observed observed(Path folder) {
        List<String> files = SHOWN.stream().map(name -> folder.resolve(name)).filter(Files::exists).map(Path::toString).toList();
        Capture capture = CaptureFolder.ofFiles(files);
        CaptureReader.Result result = new CaptureReader().read(capture);
        assertEquals(List.of(), result.problems());
        Platform platform = result.platform().orElseThrow();
        assertEquals(List.of(), platform.defects());
        return platform.observed();
    }

    private static Platform with(Platform platform, Observed observed) {
        return new Platform(platform.name(), platform.architecture(), platform.bios(), platform.kernel(),
                platform.firmware(), platform.hostBridges(), platform.switches(), platform.endpoints(),
                platform.namespaces(), platform.operator(), platform.practice(), observed, platform.defects(), platform.expectations(),
                platform.at());
    }
}
