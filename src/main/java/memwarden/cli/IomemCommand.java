package memwarden.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import memwarden.model.KernelRelease;
import memwarden.report.IomemText;
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
        SinglePath described = new SinglePath(path, console);
        described.tellProblems(console, Style.PLAIN);
        List<Optional<KernelRelease>> releases = kernels.releases();
        boolean several = described.platforms() * releases.size() > 1;
        int lines = described.judge(releases, (input, judgement) -> {
            if (several) {
                console.out().println("# " + input + ": " + judgement.platform().name() + ", kernel "
                        + judgement.kernel());
            }
            new IomemText().write(judgement, console.out());
            return judgement.iomem().size();
        });
        if (lines == 0 && described.sound()) {
            console.err().println("memwarden: no range is described that /proc/iomem could show.");
        }
        return !described.sound() || lines == 0 ? ExitStatus.UNUSABLE : ExitStatus.OK;
    }
}
