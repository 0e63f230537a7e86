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
import memwarden.model.Platform;
import memwarden.model.Problem;
import memwarden.model.SourceText;
import memwarden.report.IomemText;
import memwarden.report.ProblemText;
import memwarden.report.Style;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code memwarden iomem}: what /proc/iomem will show. */
@Command(name = "iomem", mixinStandardHelpOptions = true,
        description = "Prints the /proc/iomem tree that the platform will show: its memory map, CXL windows, regions, "
                + "dax devices and what kmem adds. Numbers of regions and dax devices may differ from boot to boot.")
final class IomemCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "PATH",
            description = "A description (.yaml, .yml, .json), a folder of them, or - for standard input.")
    private String path;

    @Mixin
    private KernelOption kernels;

    private final Console console;

    IomemCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<InputFiles.Input> inputs = new InputFiles(console).read(List.of(path));
        Map<String, SourceText> sources = new LinkedHashMap<>();
        inputs.forEach(input -> input.source().ifPresent(source -> sources.put(input.name(), source)));
        List<Problem> problems = inputs.stream().flatMap(input -> input.problems().stream()).toList();
        for (Problem problem : problems) {
            new ProblemText(sources, Style.PLAIN).write(problem, console.err());
        }
        int platforms = inputs.stream().mapToInt(input -> input.platforms().size()).sum();
        boolean several = platforms * kernels.releases().size() > 1;
        Judge judge = Judge.builtIn();
        int lines = 0;
        for (InputFiles.Input input : inputs) {
            for (Platform platform : input.platforms()) {
                for (Optional<KernelRelease> release : kernels.releases()) {
                    Judgement judgement = judge.judge(platform, release);
                    if (several) {
                        console.out().println((lines == 0 ? "" : "\n") + "# " + input.name() + ": " + platform.name()
                                + ", kernel " + judgement.kernel());
                    }
                    new IomemText().write(judgement, console.out());
                    lines += judgement.iomem().size();
                }
            }
        }
        if (lines == 0 && problems.isEmpty()) {
            console.err().println("memwarden: no range is described that /proc/iomem could show.");
        }
        return !problems.isEmpty() || lines == 0 ? ExitStatus.UNUSABLE : ExitStatus.OK;
    }
}
