package memwarden.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import memwarden.model.Located;
import memwarden.model.Origin;
import memwarden.model.Subject;
import memwarden.model.Place;
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
                    + "window, a host bridge or a root port, the name of an accelerator's driver, or the id of a rule.")
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
        Style style = color.wanted(console) ? Style.COLOURED : Style.PLAIN;
        SinglePath input = new SinglePath(path, console);
        input.tellProblems(console, style);
        Question question = Question.parse(subject);
        int answers = input.judge(kernels.releases(), (name, judgement) -> {
            List<Subject> conclusions = question.answers(judgement);
            for (Subject conclusion : conclusions) {
                new WhyText().write(judgement, conclusion, input.sources(), style, console.out());
            }
            Optional<Located> described = conclusions.isEmpty() ? question.described(judgement) : Optional.empty();
            described.ifPresent(thing -> console.out().println(thing.label() + ", at " + place(thing)
                    + ": no conclusion rests on it."));
            return conclusions.size() + (described.isPresent() ? 1 : 0);
        });
        if (answers == 0 && input.sound()) {
            console.err().println("memwarden: nothing was concluded about `" + subject + "`; it is neither an address "
                    + "that the description mentions, nor the id of something in it, nor a rule that spoke.");
        }
        return !input.sound() || answers == 0 ? ExitStatus.UNUSABLE : ExitStatus.OK;
    }

    private static String place(Located thing) {
        Origin at = thing.at().whole();
        return at instanceof Place place ? place.position() : at.path();
    }
}
