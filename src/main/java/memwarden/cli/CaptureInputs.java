package memwarden.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import memwarden.ingest.capture.Capture;
import memwarden.ingest.capture.CaptureArchive;
import memwarden.ingest.capture.CaptureFolder;
import memwarden.ingest.capture.CaptureReader;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.model.SourceText;

/** Reads what machines gave away, as inputs. */
final class CaptureInputs {

    /** @param path a folder or an archive, as the user named it */
    List<InputFiles.Input> read(String path) {
        return captures(path).stream().map(capture -> input(capture, sha256(capture))).toList();
    }

    static List<Capture> captures(String path) {
        return CaptureArchive.isArchive(path) ? CaptureArchive.read(Path.of(path), path)
                : List.of(CaptureFolder.read(Path.of(path), path));
    }

    /** A file that a machine gave away; empty if it is of no format that is read. */
    static Optional<Capture> file(String path) {
        return Optional.of(CaptureFolder.ofFiles(List.of(path)))
                .filter(capture -> capture.artefacts().stream().anyMatch(new CaptureReader()::knows));
    }

    /** @param file the capture that it makes by itself */
    InputFiles.Input read(Capture file) {
        return input(file, SourceText.sha256(file.artefacts().get(0).bytes()));
    }

    private static InputFiles.Input input(Capture capture, String sha256) {
        CaptureReader.Result result = new CaptureReader().read(capture);
        return new InputFiles.Input(capture.name(), Optional.of(sha256), result.sources(),
                result.platform().stream().toList(), result.problems());
    }

    /** Of the names of its files and of what each holds. */
    private static String sha256(Capture capture) {
        String list = capture.artefacts().stream().map(CaptureInputs::line).collect(Collectors.joining());
        return SourceText.sha256(list.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(Artefact artefact) {
        return SourceText.sha256(artefact.bytes()) + "  " + artefact.name() + "\n";
    }
}
