package memwarden.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import memwarden.engine.Judge;
import memwarden.facts.Judgement;
import memwarden.model.KernelRelease;
import memwarden.model.Platform;
import memwarden.model.Problem;
import memwarden.model.SourceText;
import memwarden.report.ProblemText;
import memwarden.report.Style;

/** What the one path of a command stands for, read, and judged for each kernel that was asked for. */
final class SinglePath {

    private final List<InputFiles.Input> inputs;
    private final Map<String, SourceText> sources = new LinkedHashMap<>();
    private final List<Problem> problems;

    SinglePath(String path, Console console) {
        inputs = new InputFiles(console).read(List.of(path));
        inputs.forEach(input -> input.sources().forEach(source -> sources.put(source.path(), source)));
        problems = inputs.stream().flatMap(input -> input.problems().stream()).toList();
    }

    /** Takes one judgement and says how much there was to show of it. */
    @FunctionalInterface
    interface Reader {
        int read(String input, Judgement judgement) throws IOException;
    }

    /** The texts that were read, by the names of the inputs. */
    Map<String, SourceText> sources() {
        return sources;
    }

    /** Whether all of it could be read. */
    boolean sound() {
        return problems.isEmpty();
    }

    int platforms() {
        return inputs.stream().mapToInt(input -> input.platforms().size()).sum();
    }

    void tellProblems(Console console, Style style) throws IOException {
        ProblemText text = new ProblemText(sources, style);
        for (Problem problem : problems) {
            text.write(problem, console.err());
        }
    }

    /** Hands on the judgement of each platform for each kernel, and sums up what there was to show. */
    int judge(List<Optional<KernelRelease>> kernels, Reader reader) throws IOException {
        Judge judge = Judge.builtIn();
        int shown = 0;
        for (InputFiles.Input input : inputs) {
            for (Platform platform : input.platforms()) {
                for (Optional<KernelRelease> kernel : kernels) {
                    shown += reader.read(input.name(), judge.judge(platform, kernel));
                }
            }
        }
        return shown;
    }
}
