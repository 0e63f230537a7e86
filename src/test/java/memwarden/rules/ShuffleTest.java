package memwarden.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import memwarden.engine.Judge;
import memwarden.engine.Trial;
import memwarden.expect.ExpectationCheck;
import memwarden.facts.Judgement;
import memwarden.ingest.DescriptionReader;
import memwarden.model.KernelRelease;
import memwarden.model.Platform;
import memwarden.model.SourceText;
import memwarden.report.ReportFormat;
import memwarden.report.ReportFormats;
import memwarden.report.RunReport;
import memwarden.report.Style;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The order in which facts come changes no byte of any output. */
class ShuffleTest {

    private static final Judge JUDGE = Judge.builtIn();
    private static final int SHUFFLES = 5;

    static Stream<Path> descriptions() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("samples", "src/test/resources/captures")) {
            try (Stream<Path> walk = Files.walk(Path.of(folder))) {
                walk.filter(file -> file.toString().endsWith(".yaml")).forEach(files::add);
            }
        }
        RuleFolder.all().forEach(folder -> files.addAll(folder.cases("fires")));
        assertFalse(files.isEmpty());
        return files.stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void theOrderOfFactsDoesNotShow(Path file) throws IOException {
        SourceText source = SourceText.of(file.toString(), RuleFolder.read(file));
        for (Platform platform : new DescriptionReader().read(source).platforms()) {
            for (Optional<KernelRelease> kernel : ExpectationCheck.kernels(platform)) {
                List<String> expected = outputs(source, JUDGE.judge(platform, kernel));
                for (int seed = 0; seed < SHUFFLES; seed++) {
                    Random random = new Random(seed);
                    Trial shuffled = new Trial(name -> true, facts -> {
                        List<memwarden.model.Subject> copy = new ArrayList<>(facts);
                        Collections.shuffle(copy, random);
                        return copy;
                    });
                    assertEquals(expected, outputs(source, JUDGE.judge(platform, kernel, shuffled)), "seed " + seed);
                }
            }
        }
    }

    private static List<String> outputs(SourceText source, Judgement judgement) throws IOException {
        RunReport report = new RunReport("test", "0".repeat(64),
                List.of(new RunReport.Input(source.path(), Optional.of(source.sha256()), List.of())),
                List.of(new RunReport.Result(source.path(), judgement)), Map.of(source.path(), source));
        ReportFormats formats = new ReportFormats(Style.PLAIN, false);
        List<String> outputs = new ArrayList<>();
        for (String name : formats.names()) {
            ReportFormat format = formats.named(name).orElseThrow();
            StringWriter out = new StringWriter();
            format.write(report, out);
            outputs.add(out.toString());
        }
        return outputs;
    }
}
