package memwarden.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code memwarden capture-script}: what a person runs on the machine that memwarden is to look at. */
@Command(name = "capture-script", mixinStandardHelpOptions = true,
        description = "Prints a POSIX shell script that makes a capture of the machine it runs on, as root: "
                + "memwarden capture-script > capture.sh; sudo sh capture.sh -o host.tar.gz. "
                + "It changes nothing on that machine; sh capture.sh -h says more.")
final class CaptureScriptCommand implements Callable<Integer> {

    private static final String SCRIPT = "capture.sh";
    /** Stands in the script where the version of memwarden belongs. */
    private static final String VERSION = "@VERSION@";

    private final Console console;

    CaptureScriptCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (InputStream script = CaptureScriptCommand.class.getResourceAsStream(SCRIPT)) {
            console.out().print(new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(VERSION, Main.Version.number()));
        }
        return ExitStatus.OK;
    }
}
