package memwarden.ingest.capture;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import memwarden.ingest.SourceReader;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.model.Problem;
import memwarden.model.TextOrigin;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Captures that lie in a tar archive, compressed with gzip or not. */
public final class CaptureArchive {

    /** An archive may unfold to this many bytes. */
    public static final long MAX_UNFOLDED = 512L << 20;
    /** An archive may hold this many files. */
    public static final int MAX_FILES = 20_000;

    private final String name;
    private final List<Artefact> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private CaptureArchive(String name) {
        this.name = name;
    }

    /** Whether the ending of its name says that a file is an archive. */
    public static boolean isArchive(String fileName) {
        return fileName.endsWith(".tar") || fileName.endsWith(".tar.gz") || fileName.endsWith(".tgz");
    }

    /**
     * The captures in an archive, by the names of their folders; at least one, which is empty if there is none.
     *
     * @param name the archive as the user named it
     */
    public static List<Capture> read(Path file, String name) {
        CaptureArchive archive = new CaptureArchive(name);
        archive.unfold(file);
        return archive.captures();
    }

    private void unfold(Path file) {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
                TarArchiveInputStream tar = new TarArchiveInputStream(unzipped(raw))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (files.size() == MAX_FILES || tar.getBytesRead() > MAX_UNFOLDED) {
                    problem("the archive unfolds to more than a capture can be",
                            "at most 512 MiB and " + MAX_FILES + " files are read", "pack one machine into one archive");
                    return;
                }
                if (entry.isFile() && !entry.isSymbolicLink() && !CaptureNames.neverOpened(fileName(entry.getName()))) {
                    add(tar, entry.getName().replaceFirst("^(\\./+)+", ""));
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            problem("the archive could not be read to its end",
                    "what stands behind that place is missing: " + broken.getMessage(), "pack it again");
        }
    }

    private void add(InputStream tar, String entry) throws IOException {
        byte[] bytes = tar.readNBytes((int) SourceReader.MAX_BYTES + 1);
        String path = name + "/" + entry;
        if (bytes.length > SourceReader.MAX_BYTES) {
            problems.add(CaptureFolder.tooLarge(path));
        } else {
            files.add(new Artefact(entry, path, bytes));
        }
    }

    private static InputStream unzipped(InputStream raw) throws IOException {
        raw.mark(2);
        boolean gzip = raw.read() == 0x1f && raw.read() == 0x8b;
        raw.reset();
        return gzip ? new GZIPInputStream(raw) : raw;
    }

    private List<Capture> captures() {
        Set<String> roots = new TreeSet<>();
        for (Artefact file : files) {
            for (int slash = -1; slash >= -1; slash = nextSlash(file.name(), slash)) {
                if (CaptureNames.marks(file.name().substring(slash + 1))) {
                    roots.add(file.name().substring(0, slash + 1));
                }
            }
        }
        if (roots.isEmpty()) {
            problem("no capture in this archive", "none of the files that a capture consists of is in it",
                    "`memwarden capture-script` prints a script that makes one");
            roots.add("");
        }
        Map<String, List<Artefact>> byRoot = new TreeMap<>();
        roots.forEach(root -> byRoot.put(root, new ArrayList<>()));
        for (Artefact file : files) {
            roots.stream().filter(file.name()::startsWith).max(Comparator.comparingInt(String::length)).ifPresent(root ->
                    byRoot.get(root).add(new Artefact(file.name().substring(root.length()), file.path(), file.bytes())));
        }
        List<Capture> captures = new ArrayList<>();
        byRoot.forEach((root, artefacts) -> captures.add(new Capture(
                root.isEmpty() ? name : name + "/" + root.substring(0, root.length() - 1),
                artefacts.stream().sorted(Comparator.comparing(Artefact::name)).toList(),
                captures.isEmpty() ? problems : List.of())));
        return captures;
    }

    /** Index of the next slash after one, or -2 if there is none. */
    private static int nextSlash(String name, int slash) {
        int next = name.indexOf('/', slash + 1);
        return next < 0 ? -2 : next;
    }

    private static String fileName(String entry) {
        return entry.substring(entry.lastIndexOf('/') + 1);
    }

    private void problem(String what, String why, String remedy) {
        problems.add(new Problem(new TextOrigin(name, 1, 1, 1, ""), what, why, remedy));
    }
}
