package memwarden.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import memwarden.engine.Judge;
import memwarden.engine.Trial;
import memwarden.expect.CaseFile;
import memwarden.ingest.DescriptionReader;
import memwarden.ingest.Reading;
import memwarden.model.Platform;
import memwarden.model.SourceText;
import org.drools.drl.ast.descr.RuleDescr;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case of every rule comes out as its comments say, and would not without the rule. */
class RuleCasesTest {

    private static final Judge JUDGE = Judge.builtIn();

    static Stream<Path> cases() {
        return RuleFolder.all().stream().flatMap(folder -> folder.cases("").stream());
    }

    static Stream<RuleDescr> rules() {
        return RuleFolder.all().stream().flatMap(folder -> folder.rules().stream());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comesOutAsExpected(Path file) {
        assertEquals(List.of(), differences(file, Trial.NONE));
    }

    /** What no case would miss is not tested, or not needed. */
    @ParameterizedTest
    @MethodSource("rules")
    void silencingARuleFailsACaseOfItsFolder(RuleDescr silenced) {
        RuleFolder folder = new RuleFolder(Path.of("rules").resolve(silenced.getName().replaceFirst(" : .*", "")));
        Trial trial = new Trial(name -> !name.equals(silenced.getName()), Trial.NONE.order());
        boolean missed = folder.cases("").stream().anyMatch(file -> !differences(file, trial).isEmpty());
        assertTrue(missed, "no case misses " + silenced.getName());
    }

    private static List<String> differences(Path file, Trial trial) {
        Reading reading = new DescriptionReader().read(SourceText.of(file.toString(), RuleFolder.read(file)));
        assertEquals(List.of(), reading.problems());
        List<String> differences = new ArrayList<>();
        for (Platform platform : reading.platforms()) {
            CaseFile.of(file.toString()).differences(JUDGE, platform, trial)
                    .forEach(difference -> differences.add(difference.toString()));
        }
        return differences;
    }
}
