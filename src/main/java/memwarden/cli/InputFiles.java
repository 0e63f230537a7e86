package memwarden.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import memwarden.ingest.DescriptionReader;
import memwarden.ingest.Reading;
import memwarden.ingest.SourceReader;
import memwarden.ingest.SourceReading;
import memwarden.ingest.capture.Capture;
import memwarden.ingest.capture.CaptureArchive;
import memwarden.ingest.capture.CaptureFolder;
import memwarden.model.Platform;
import memwarden.model.Problem;
import memwarden.model.SourceText;
import memwarden.model.TextOrigin;

/** Finds the descriptions that a path stands for, and reads them. */
final class InputFiles {

    /** Stands for standard input. */
    static final String STANDARD_INPUT = "-";

    private static final String RULE_FILE = "rule.drl";

    /**
     * One input.
     *
     * @param name as the user can find it
     * @param sha256 of what was read; empty if it could not be read
     * @param sources the texts that were read
     */
    record Input(String name, Optional<String> sha256, List<SourceText> sources, List<Platform> platforms,
            List<Problem> problems) {

        Input {
            sources = List.copyOf(sources);
            platforms = List.copyOf(platforms);
            problems = List.copyOf(problems);
        }
    }

    private final SourceReader sources = new SourceReader();
    private final DescriptionReader descriptions = new DescriptionReader();
    private final CaptureInputs captures = new CaptureInputs();
    private final Console console;

    InputFiles(Console console) {
        this.console = console;
    }

    /**
     * Reads every description that the paths stand for, in the order of the paths, a folder's files by name. Finding
     * none at all is a problem of its own.
     */
    List<Input> read(List<String> paths) {
        List<Input> inputs = new ArrayList<>();
        for (String path : paths) {
            for (String file : files(path)) {
                inputs.addAll(isMachine(file) ? captures.read(file) : List.of(read(file)));
            }
        }
        if (inputs.isEmpty()) {
            inputs.add(refused(String.join(" ", paths), nothingToCheck(paths)));
        }
        return inputs;
    }

    /** What is no description can be a single file that a machine gave away. */
    private Input read(String name) {
        Optional<Capture> artefact = mayBeArtefact(name) ? CaptureInputs.file(name) : Optional.empty();
        Input description = description(name);
        return artefact.filter(file -> !description.problems().isEmpty()).map(captures::read).orElse(description);
    }

    private Input description(String name) {
        SourceReading reading = name.equals(STANDARD_INPUT) ? sources.read(console.in(), name)
                : sources.read(Path.of(name), name);
        if (reading instanceof SourceReading.Text text) {
            Reading described = descriptions.read(text.source());
            return new Input(name, Optional.of(text.source().sha256()), List.of(text.source()), described.platforms(),
                    described.problems());
        }
        return refused(name, ((SourceReading.Refused) reading).problem());
    }

    private static Input refused(String name, Problem problem) {
        return new Input(name, Optional.empty(), List.of(), List.of(), List.of(problem));
    }

    /** Whether a path leads to what a machine gave away: a folder, or an archive. */
    private static boolean isMachine(String path) {
        try {
            return !path.isEmpty() && !path.equals(STANDARD_INPUT)
                    && (CaptureArchive.isArchive(path) || Files.isDirectory(Path.of(path)));
        } catch (InvalidPathException unusable) {
            return false;
        }
    }

    /** Whether a path leads to a file that is not called a description; pipes can be read but once. */
    private static boolean mayBeArtefact(String path) {
        return !path.equals(STANDARD_INPUT) && !isYaml(path) && Files.isRegularFile(Path.of(path));
    }

    private static boolean isYaml(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /** The captures and descriptions in a folder, at any depth; anything else stands for itself. */
    private static List<String> files(String path) {
        Path start;
        try {
            start = Path.of(path);
        } catch (InvalidPathException unusable) {
            return List.of(path);
        }
        // An empty argument is a variable that was never set, and not the folder one happens to be in.
        if (path.isEmpty() || path.equals(STANDARD_INPUT) || !Files.isDirectory(start)) {
            return List.of(path);
        }
        try (Stream<Path> walk = Files.walk(start)) {
            List<Path> all = walk.toList();
            Set<Path> machines = all.stream().filter(Files::isDirectory).filter(CaptureFolder::isCapture)
                    .collect(Collectors.toSet());
            return all.stream().filter(file -> machines.contains(file)
                            || Files.isRegularFile(file) && isInput(file) && !belongsTo(machines, file))
                    .map(Path::toString).sorted().toList();
        } catch (IOException | UncheckedIOException unreadable) {
            // The reader says of the folder itself what is wrong with it.
            return List.of(path);
        }
    }

    /** Whether one of the machines has given a file away; what is written as YAML is a description all the same. */
    private static boolean belongsTo(Set<Path> machines, Path file) {
        return file.toString().endsWith(".json")
                && (machines.contains(file.getParent()) || machines.contains(file.getParent().getParent()));
    }

    private static boolean isInput(Path file) {
        String name = file.getFileName().toString();
        return CaptureArchive.isArchive(name)
                || (isYaml(name) || name.endsWith(".json")) && !belongsToRule(file);
    }

    /** Cards and tables lie beside a rule, or beside the folders of a stage; only a rule's cases are descriptions. */
    private static boolean belongsToRule(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.exists(folder.resolve(RULE_FILE))) {
            return true;
        }
        try (Stream<Path> siblings = Files.list(folder)) {
            return siblings.anyMatch(sibling -> Files.exists(sibling.resolve(RULE_FILE)));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static Problem nothingToCheck(List<String> paths) {
        return new Problem(new TextOrigin(String.join(" ", paths), 1, 1, 1, ""), "nothing to check",
                "no description (.yaml, .yml, .json) and no capture was found there, and a check of nothing proves nothing",
                "name a description, a capture, or a folder that holds some");
    }
}
