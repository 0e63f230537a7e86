package memwarden.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import memwarden.ingest.capture.Capture;
import memwarden.ingest.capture.CaptureArchive;
import memwarden.ingest.capture.CaptureFolder;
import memwarden.ingest.capture.CaptureReader;
import memwarden.ingest.capture.DescriptionWriter;
import memwarden.model.Problem;
import memwarden.model.SourceText;
import memwarden.report.ProblemText;
import memwarden.report.Style;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code memwarden import}: real artefacts to a description. */
@Command(name = "import", mixinStandardHelpOptions = true,
        description = "Makes a description of what a machine gave away: ACPI tables, CDAT, logs, listings. Behind each "
                + "value stands, as a comment, where it came from.")
final class ImportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "CAPTURE|FILE",
            description = "A capture (a folder or its tar archive), or single files that belong to one machine.")
    private List<String> paths;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Where the description goes; standard output "
            + "if not given.")
    private Path output;

    private final Console console;

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        boolean sound = true;
        try (Writer file = output == null ? null : Files.newBufferedWriter(output, StandardCharsets.UTF_8)) {
            Appendable out = file == null ? console.out() : file;
            List<Capture> captures = captures();
            for (int i = 0; i < captures.size(); i++) {
                out.append(i > 0 ? "---\n" : "");
                sound &= write(captures.get(i), out);
            }
        } catch (IOException unwritable) {
            throw new ParameterException(spec.commandLine(), "The description cannot be written: "
                    + unwritable.getMessage());
        }
        return sound ? ExitStatus.OK : ExitStatus.UNUSABLE;
    }

    private List<Capture> captures() {
        boolean machine = paths.size() == 1
                && (CaptureArchive.isArchive(paths.get(0)) || Files.isDirectory(Path.of(paths.get(0))));
        return machine ? CaptureInputs.captures(paths.get(0)) : List.of(CaptureFolder.ofFiles(paths));
    }

    /** Whether something was described, and all of it could be read. */
    private boolean write(Capture capture, Appendable out) throws IOException {
        CaptureReader.Result result = new CaptureReader().read(capture);
        Map<String, SourceText> sources = new LinkedHashMap<>();
        result.sources().forEach(source -> sources.put(source.path(), source));
        for (Problem problem : result.problems()) {
            new ProblemText(sources, Style.PLAIN).write(problem, console.err());
        }
        for (String unread : result.unread()) {
            console.err().println("memwarden: " + unread + " is of no format that memwarden reads; nothing was taken from it.");
        }
        out.append("# Imported from ").append(capture.name().replaceAll("\\p{Cntrl}", "?")).append('\n');
        new DescriptionWriter(out, capture.name()).write(result);
        return result.problems().isEmpty() && !result.saysNothing();
    }
}
