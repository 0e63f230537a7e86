package memwarden.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import memwarden.ingest.DescriptionReader;
import memwarden.ingest.Reading;
import memwarden.ingest.SourceReader;
import memwarden.ingest.SourceReading;
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
     * @param source empty if it could not be read as text
     */
    record Input(String name, Optional<SourceText> source, List<Platform> platforms, List<Problem> problems) {

        Input {
            platforms = List.copyOf(platforms);
            problems = List.copyOf(problems);
        }
    }

    private final SourceReader sources = new SourceReader();
    private final DescriptionReader descriptions = new DescriptionReader();
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
                inputs.add(read(file));
            }
        }
        if (inputs.isEmpty()) {
            inputs.add(refused(String.join(" ", paths), nothingToCheck(paths)));
        }
        return inputs;
    }

    private Input read(String name) {
        SourceReading reading = name.equals(STANDARD_INPUT) ? sources.read(console.in(), name)
                : sources.read(Path.of(name), name);
        if (reading instanceof SourceReading.Text text) {
            Reading described = descriptions.read(text.source());
            return new Input(name, Optional.of(text.source()), described.platforms(), described.problems());
        }
        return refused(name, ((SourceReading.Refused) reading).problem());
    }

    private static Input refused(String name, Problem problem) {
        return new Input(name, Optional.empty(), List.of(), List.of(problem));
    }

    /** The descriptions in a folder, at any depth; anything else stands for itself. */
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
            return walk.filter(Files::isRegularFile).filter(InputFiles::isDescription).map(Path::toString).sorted()
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            // The reader says of the folder itself what is wrong with it.
            return List.of(path);
        }
    }

    private static boolean isDescription(Path file) {
        String name = file.getFileName().toString();
        return (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json")) && !belongsToRule(file);
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
                "no file with the ending .yaml, .yml or .json was found there, and a check of nothing proves nothing",
                "name a description, or a folder that holds some");
    }
}
