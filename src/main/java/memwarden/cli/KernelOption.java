package memwarden.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import memwarden.model.KernelRelease;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The kernels to judge for. */
final class KernelOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--kernel", split = ",", paramLabel = "RELEASE",
            description = "Judge for this kernel release instead of the described one; several are separated by "
                    + "commas.")
    private List<String> releases = new ArrayList<>();

    /** The releases asked for, in that order; one empty entry if none was, for whatever the description says. */
    List<Optional<KernelRelease>> releases() {
        if (releases.isEmpty()) {
            return List.of(Optional.empty());
        }
        return releases.stream().distinct().map(this::parse).map(Optional::of).toList();
    }

    private KernelRelease parse(String text) {
        return KernelRelease.parse(text.strip()).orElseThrow(() -> new ParameterException(command.commandLine(),
                "`" + text + "` is no kernel release; write it as `uname -r` prints it, for example 6.12 or "
                        + "7.3.4-amd64."));
    }
}
