package memwarden.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import memwarden.engine.Judge;
import memwarden.facts.Judgement;
import memwarden.model.KernelRelease;
import memwarden.model.Located;
import memwarden.model.Origin;
import memwarden.model.Platform;
import memwarden.model.Problem;
import memwarden.model.SourceText;
import memwarden.model.Subject;
import memwarden.model.TextOrigin;
import memwarden.report.ProblemText;
import memwarden.report.Style;
import memwarden.report.WhyText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code memwarden why}: the chain of reasons behind a range, a device or a finding. */
@Command(name = "why", mixinStandardHelpOptions = true,
        description = "Shows the chain of reasons behind a range, a device or a finding, back to the input lines.")
final class WhyCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "PATH",
            description = "A description (.yaml, .yml, .json), a folder of them, or - for standard input.")
    private String path;

    @Parameters(index = "1", paramLabel = "SUBJECT",
            description = "An address or a range (0x850000000, 0x850000000-0x284fffffff), the id of an endpoint, a "
                    + "window or a host bridge, or the id of a rule.")
    private String subject;

    @Mixin
    private KernelOption kernels;

    @Mixin
    private ColorOption color;

    private final Console console;

    WhyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<InputFiles.Input> inputs = new InputFiles(console).read(List.of(path));
        Style style = color.wanted(console) ? Style.COLOURED : Style.PLAIN;
        Map<String, SourceText> sources = new LinkedHashMap<>();
        inputs.forEach(input -> input.source().ifPresent(source -> sources.put(input.name(), source)));
        List<Problem> problems = inputs.stream().flatMap(input -> input.problems().stream()).toList();
        ProblemText problemText = new ProblemText(sources, style);
        for (Problem problem : problems) {
            problemText.write(problem, console.err());
        }
        Judge judge = Judge.builtIn();
        Question question = Question.parse(subject);
        int answers = 0;
        for (InputFiles.Input input : inputs) {
            for (Platform platform : input.platforms()) {
                for (Optional<KernelRelease> release : kernels.releases()) {
                    Judgement judgement = judge.judge(platform, release);
                    List<Subject> conclusions = question.answers(judgement);
                    for (Subject conclusion : conclusions) {
                        new WhyText().write(judgement, conclusion, sources, style, console.out());
                    }
                    answers += conclusions.size();
                    Optional<Located> described = question.described(judgement);
                    if (conclusions.isEmpty() && described.isPresent()) {
                        console.out().println(described.get().label() + ", at " + place(described.get())
                                + ": no conclusion rests on it.");
                        answers++;
                    }
                }
            }
        }
        if (answers == 0 && problems.isEmpty()) {
            console.err().println("memwarden: nothing was concluded about `" + subject + "`; it is neither an address "
                    + "that the description mentions, nor the id of something in it, nor a rule that spoke.");
        }
        return !problems.isEmpty() || answers == 0 ? ExitStatus.UNUSABLE : ExitStatus.OK;
    }

    private static String place(Located thing) {
        Origin at = thing.at().whole();
        return at instanceof TextOrigin text ? text.position() : at.path();
    }
}
