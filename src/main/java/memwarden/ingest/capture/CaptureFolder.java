package memwarden.ingest.capture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import memwarden.ingest.SourceReader;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.model.Problem;
import memwarden.model.TextOrigin;

/** A capture that is a folder. */
public final class CaptureFolder {

    /** Tables lie one folder down, those that were loaded later two. */
    private static final int DEPTH = 3;

    private CaptureFolder() {
    }

    /** Whether the folder holds, by their names, files that make a capture. */
    public static boolean isCapture(Path folder) {
        try (Stream<Path> walk = Files.walk(folder, 2)) {
            return walk.filter(Files::isRegularFile).anyMatch(file -> CaptureNames.marks(name(folder, file)));
        } catch (IOException | UncheckedIOException unreadable) {
            return false;
        }
    }

    /** @param name the folder as the user named it */
    public static Capture read(Path folder, String name) {
        List<Artefact> artefacts = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : files(folder, name, problems)) {
            readFile(file, name(folder, file), name + "/" + name(folder, file), artefacts, problems);
        }
        return new Capture(name, artefacts, problems);
    }

    /** Files that were named one by one; they belong to one machine. */
    public static Capture ofFiles(List<String> paths) {
        List<Artefact> artefacts = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String path : paths) {
            readFile(Path.of(path), Path.of(path).getFileName().toString(), path, artefacts, problems);
        }
        return new Capture(String.join(" ", paths), artefacts, problems);
    }

    private static List<Path> files(Path folder, String name, List<Problem> problems) {
        try (Stream<Path> walk = Files.walk(folder, DEPTH)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> !CaptureNames.neverOpened(file.getFileName().toString())).sorted().toList();
        } catch (IOException | UncheckedIOException unreadable) {
            problems.add(unreadable(name));
            return List.of();
        }
    }

    private static void readFile(Path file, String name, String path, List<Artefact> artefacts,
            List<Problem> problems) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes((int) SourceReader.MAX_BYTES + 1);
            if (bytes.length > SourceReader.MAX_BYTES) {
                problems.add(tooLarge(path));
            } else {
                artefacts.add(new Artefact(name, path, bytes));
            }
        } catch (IOException unreadable) {
            problems.add(unreadable(path));
        }
    }

    static Problem tooLarge(String path) {
        return new Problem(new TextOrigin(path, 1, 1, 1, ""), "this file is larger than 64 MiB",
                "that is the size limit for one file of a capture", "take it out, or shorten the log");
    }

    private static Problem unreadable(String path) {
        return new Problem(new TextOrigin(path, 1, 1, 1, ""), "this file could not be read",
                "what it says about the machine is missing now", "check that it is there and that you may read it");
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
