package memwarden.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import memwarden.model.KernelRelease;
import memwarden.report.MemoryMapSvg;
import memwarden.report.Style;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code memwarden map}: the memory map as a picture. */
@Command(name = "map", mixinStandardHelpOptions = true,
        description = "Draws the memory map of the platform as an SVG picture: what firmware calls each range, the CXL "
                + "windows, the regions, and who will own what, with its driver and use. Several platforms or kernels "
                + "are drawn one below the other.")
final class MapCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PATH",
            description = "A description (.yaml, .yml, .json), a folder of them, or - for standard input.")
    private String path;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE",
            description = "Where the picture goes, in place of what is there; standard output if not given.")
    private Path file;

    @Mixin
    private KernelOption kernels;

    private final Console console;

    MapCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        SinglePath described = new SinglePath(path, console);
        described.tellProblems(console, Style.PLAIN);
        List<Optional<KernelRelease>> releases = kernels.releases();
        boolean several = described.platforms() * releases.size() > 1;
        MemoryMapSvg map = new MemoryMapSvg();
        described.judge(releases, (input, judgement) -> {
            map.add(judgement, several ? Optional.of(input) : Optional.empty());
            return 1;
        });
        if (map.isEmpty()) {
            if (described.sound()) {
                console.err().println("memwarden: no range is described that a map could show.");
            }
            return ExitStatus.UNUSABLE;
        }
        write(map);
        return described.sound() ? ExitStatus.OK : ExitStatus.UNUSABLE;
    }

    private void write(MemoryMapSvg map) throws IOException {
        if (file == null) {
            map.write(console.out());
            return;
        }
        try {
            new OutputFile(file).write(map::write);
        } catch (IOException unwritable) {
            throw new ParameterException(spec.commandLine(), "The map cannot be written: " + unwritable.getMessage());
        }
    }
}
