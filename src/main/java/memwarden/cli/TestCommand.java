package memwarden.cli;

import java.util.List;
import java.util.concurrent.Callable;
import memwarden.engine.Judge;
import memwarden.expect.CaseFile;
import memwarden.expect.Difference;
import memwarden.model.Platform;
import memwarden.model.Problem;
import memwarden.model.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code memwarden test}: run the expectations in descriptions and rule cases. */
@Command(name = "test", mixinStandardHelpOptions = true,
        description = "Runs the expectations that stand in descriptions, and the cases of rules.")
final class TestCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folders with descriptions or rules, or single files.")
    private List<String> paths;

    @Option(names = "--quiet", description = "Print failures and the summary only.")
    private boolean quiet;

    private final Console console;

    TestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Judge judge = Judge.builtIn();
        int passed = 0;
        int failed = 0;
        boolean unusable = false;
        for (InputFiles.Input input : new InputFiles(console).read(paths)) {
            for (Problem problem : input.problems()) {
                unusable = true;
                console.err().println(problem.at().position() + ": " + problem.what());
            }
            CaseFile file = CaseFile.of(input.name());
            for (Platform platform : input.platforms()) {
                if (platform.expectations().isEmpty() && !file.ofRule()) {
                    continue;
                }
                List<Difference> differences = file.differences(judge, platform);
                if (differences.isEmpty()) {
                    passed++;
                } else {
                    failed++;
                }
                print(input.name(), platform, differences);
            }
        }
        console.out().println(passed + " passed, " + failed + " failed");
        if (unusable || passed + failed == 0) {
            if (!unusable) {
                console.err().println("memwarden: nothing to test: no description there has an `expect:`");
            }
            return ExitStatus.UNUSABLE;
        }
        return failed == 0 ? ExitStatus.OK : ExitStatus.FINDINGS;
    }

    private void print(String name, Platform platform, List<Difference> differences) {
        if (differences.isEmpty()) {
            if (!quiet) {
                console.out().println("ok    " + name + ": " + platform.name());
            }
            return;
        }
        console.out().println("FAIL  " + name + ": " + platform.name());
        for (Difference difference : differences) {
            String where = difference.at() instanceof Place place ? place.position() : difference.at().path();
            console.out().println("        " + where + ": kernel " + difference.kernel() + ": " + difference.what());
        }
    }
}
