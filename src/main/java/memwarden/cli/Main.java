package memwarden.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code memwarden} command. */
@Command(name = "memwarden", mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Tells, before a machine boots, who will own each byte of its CXL and specific-purpose memory, "
                + "why, and what the firmware did wrong.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:nothing at or above --fail-on",
            "1:findings at or above it, or an expectation that was not met",
            "2:wrong usage, input that could not be read, or nothing to check",
            "3:a defect in memwarden"})
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    /** The version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"memwarden " + number()};
        }

        static String number() {
            String version = Main.class.getPackage().getImplementationVersion();
            return version == null ? "development" : version;
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }

    public static void main(String[] args) {
        PrintWriter out = writer(new FileOutputStream(FileDescriptor.out));
        PrintWriter err = writer(new FileOutputStream(FileDescriptor.err));
        int status;
        try {
            status = run(new Console(System.in, out, err, System.getenv(), System.console() != null), args);
        } catch (OutOfMemoryError tooLarge) {
            err.println("memwarden: the memory of this Java process does not suffice for the input; give it more, for "
                    + "example with MEMWARDEN_JAVA_OPTS=-Xmx8g, or check fewer files at once.");
            status = ExitStatus.UNUSABLE;
        }
        out.flush();
        err.flush();
        System.exit(status);
    }

    /** Runs one command and returns its exit status. */
    static int run(Console console, String... args) {
        CommandLine line = new CommandLine(new Main())
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new WhyCommand(console))
                .addSubcommand(new IomemCommand(console))
                .addSubcommand(new MapCommand(console))
                .addSubcommand(new ImportCommand(console))
                .addSubcommand(new CaptureScriptCommand(console))
                .addSubcommand(new RulesCommand(console))
                .addSubcommand(new TestCommand(console))
                .setOut(console.out()).setErr(console.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setExecutionExceptionHandler((defect, command, parsed) -> reportDefect(console, defect));
        line.setParameterExceptionHandler((wrong, arguments) -> {
            console.err().println("memwarden: " + wrong.getMessage());
            console.err().println("Try `" + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help`.");
            return ExitStatus.UNUSABLE;
        });
        int status = line.execute(args);
        console.out().flush();
        console.err().flush();
        return status;
    }

    private static int reportDefect(Console console, Exception defect) {
        console.err().println("memwarden: this is a defect in memwarden, not in your input: " + defect);
        console.err().println("Please report it with the input that shows it; MEMWARDEN_TRACE=1 prints where it "
                + "happened.");
        if (console.environment().containsKey("MEMWARDEN_TRACE")) {
            defect.printStackTrace(console.err());
        }
        return ExitStatus.DEFECT;
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }
}
