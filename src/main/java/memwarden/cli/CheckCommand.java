package memwarden.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import memwarden.engine.Judge;
import memwarden.facts.Judgement;
import memwarden.model.KernelRelease;
import memwarden.model.Platform;
import memwarden.model.Problem;
import memwarden.model.Responsible;
import memwarden.model.Severity;
import memwarden.model.SourceText;
import memwarden.model.Place;
import memwarden.model.TextOrigin;
import memwarden.report.ProblemText;
import memwarden.report.ReportFormat;
import memwarden.report.ReportFormats;
import memwarden.report.RunReport;
import memwarden.report.Style;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code memwarden check}: decide and report. */
@Command(name = "check", mixinStandardHelpOptions = true,
        description = "Decides who owns each range of the described platforms, and reports what is wrong.")
final class CheckCommand implements Callable<Integer> {

    private static final String TEXT = "text";
    private static final Set<Responsible> MAKERS = EnumSet.of(Responsible.FIRMWARE, Responsible.DEVICE);

    /** The gravest finding that still lets a check pass is the one below this. */
    enum FailOn {
        error, warning, note, never;

        boolean fails(Severity severity) {
            return this != never && severity.ordinal() <= ordinal();
        }
    }

    /** One report to write. */
    static final class Output {

        @Option(names = "--format", required = true, paramLabel = "FORMAT",
                description = "text (the default) or json; may be given several times, each with its --output.")
        private String format;

        @Option(names = "--output", paramLabel = "FILE",
                description = "Where the --format before it goes; standard output if not given.")
        private Path file;
    }

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PATH",
            description = "A description (.yaml, .yml, .json), a capture (a folder or its tar archive), a folder of them, or - for standard input.")
    private List<String> paths;

    @Mixin
    private KernelOption kernels;

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<Output> outputs = new ArrayList<>();

    @Option(names = "--fail-on", paramLabel = "SEVERITY", defaultValue = "error",
            description = "Exit with 1 if there is a finding of this severity or graver: error (the default), warning, "
                    + "note or never.")
    private FailOn failOn;

    @Mixin
    private ColorOption color;

    @Option(names = "--quiet", description = "Print findings and the summary only.")
    private boolean quiet;

    private final Console console;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<Optional<KernelRelease>> releases = kernels.releases();
        List<ReportFormat> formats = outputs.stream().map(this::format).toList();
        List<InputFiles.Input> inputs = new InputFiles(console).read(paths);
        RunReport report = judge(inputs, releases);
        write(report, formats);
        tellProblems(report, formats);
        if (report.inputs().stream().anyMatch(input -> !input.problems().isEmpty())) {
            return ExitStatus.UNUSABLE;
        }
        boolean failed = report.results().stream().flatMap(result -> result.judgement().findings().stream())
                .anyMatch(found -> failOn.fails(found.severity()));
        return failed ? ExitStatus.FINDINGS : ExitStatus.OK;
    }

    private static RunReport judge(List<InputFiles.Input> inputs, List<Optional<KernelRelease>> releases) {
        Judge judge = Judge.builtIn();
        List<RunReport.Input> read = new ArrayList<>();
        List<RunReport.Result> results = new ArrayList<>();
        Map<String, SourceText> sources = new LinkedHashMap<>();
        for (InputFiles.Input input : inputs) {
            List<Problem> problems = new ArrayList<>(input.problems());
            input.sources().forEach(source -> sources.put(source.path(), source));
            for (Platform platform : input.platforms()) {
                List<Judgement> judgements = releases.stream().map(release -> judge.judge(platform, release)).toList();
                judgements.forEach(judgement -> results.add(new RunReport.Result(input.name(), judgement)));
                if (platform.describesNothing() && judgements.stream().noneMatch(CheckCommand::accuses)) {
                    problems.add(nothingToJudge(platform));
                }
            }
            read.add(new RunReport.Input(input.name(), input.sha256(), problems));
        }
        return new RunReport(Main.Version.number(), judge.rulebook().sha256(), read, results, sources);
    }

    /** Whether firmware, or a device, is at fault: a log, or a listing, that says so is enough to be judged. */
    private static boolean accuses(Judgement judgement) {
        return judgement.findings().stream()
                .anyMatch(found -> MAKERS.contains(found.responsible()));
    }

    private static Problem nothingToJudge(Platform platform) {
        Place top = platform.at() instanceof Place place ? place
                : new TextOrigin(platform.at().path(), 1, 1, 1, "");
        return new Problem(top, "nothing to check in " + platform.name(),
                "it mentions no memory, no device and no table, and a check of nothing proves nothing",
                "describe firmware.memoryMap, firmware.cedt or endpoints, or name a table");
    }

    /** A report for a machine may go to a file; what could not be read is told to the person all the same. */
    private void tellProblems(RunReport report, List<ReportFormat> formats) throws IOException {
        if (formats.isEmpty() || formats.stream().anyMatch(format -> format.name().equals(TEXT))) {
            return;
        }
        ProblemText text = new ProblemText(report.sources(), style());
        for (RunReport.Input input : report.inputs()) {
            for (Problem problem : input.problems()) {
                text.write(problem, console.err());
            }
        }
    }

    private ReportFormat format(Output output) {
        ReportFormats known = new ReportFormats(output.file == null ? style() : Style.PLAIN, quiet);
        return known.named(output.format)
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "`" + output.format
                        + "` is no format; it is one of " + String.join(", ", known.names()) + "."));
    }

    private void write(RunReport report, List<ReportFormat> formats) {
        try {
            if (formats.isEmpty()) {
                new ReportFormats(style(), quiet).named(TEXT).orElseThrow().write(report, console.out());
            }
            for (int i = 0; i < formats.size(); i++) {
                Path file = outputs.get(i).file;
                ReportFormat format = formats.get(i);
                if (file == null) {
                    format.write(report, console.out());
                } else {
                    new OutputFile(file).write(out -> format.write(report, out));
                }
            }
        } catch (IOException unwritable) {
            throw new ParameterException(spec.commandLine(), "The report cannot be written: " + unwritable.getMessage());
        }
    }

    private Style style() {
        return color.wanted(console) ? Style.COLOURED : Style.PLAIN;
    }
}
