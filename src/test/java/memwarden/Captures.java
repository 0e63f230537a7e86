package memwarden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import memwarden.engine.Judge;
import memwarden.facts.Judgement;
import memwarden.ingest.DescriptionReader;
import memwarden.ingest.Reading;
import memwarden.ingest.capture.Capture;
import memwarden.ingest.capture.CaptureFolder;
import memwarden.ingest.capture.CaptureReader;
import memwarden.ingest.capture.DescriptionWriter;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.model.Platform;
import memwarden.model.SourceText;

/** The captures of real kernels that lie among the test resources, as they are. */
final class Captures {

    static final Path FOLDER = Path.of("src/test/resources/captures");

    private static final Judge JUDGE = Judge.builtIn();
    /** Files that DESIGN gives to the comparison; it also gives it parts of some others. */
    private static final List<String> OF_THE_COMPARISON = List.of("iomem.txt", "sysfs-dax.txt", "daxctl-list.json",
            "sysfs-platform-hmem.txt", "nodes.txt", "guest.log", "cxl-list.err");
    /** What firmware and boot loader say in a log; everything else in it is what the kernel then did. */
    private static final Pattern OF_FIRMWARE = Pattern.compile("(\\[[^]]*\\] *)*(Linux version|Command line|Kernel command "
            + "line|efi: |BIOS-e820|BIOS-provided|DMI: |ACPI: SRAT: |ACPI: [A-Z0-9]{4} 0x).*");
    private static final Pattern REGION_OR_DAX = Pattern.compile("\\[/sys/bus/cxl/devices/(region|dax_region)\\d+\\].*");

    private Captures() {
    }

    static Stream<Path> folders() {
        try (Stream<Path> list = Files.list(FOLDER)) {
            List<Path> folders = list.filter(Files::isDirectory).sorted().toList();
            assertFalse(folders.isEmpty());
            return folders.stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The files of a capture; what was converted from it by hand is none of them. */
    static Capture capture(Path folder) {
        Capture all = CaptureFolder.read(folder, folder.toString());
        return with(all, artefact -> !artefact.name().equals("description.yaml") && !artefact.name().equals("NODE"));
    }

    /** Whether nothing is predicted from a file. */
    static boolean ofTheComparison(Artefact artefact) {
        return OF_THE_COMPARISON.contains(artefact.name());
    }

    /** The capture without all that only the comparison may read. */
    static Capture withoutObservation(Capture capture) {
        Capture left = with(capture, artefact -> !OF_THE_COMPARISON.contains(artefact.name()));
        return new Capture(left.name(), left.artefacts().stream().map(Captures::withoutObservation).toList(), List.of());
    }

    private static Artefact withoutObservation(Artefact artefact) {
        return switch (artefact.name()) {
            case "modules.txt" -> edited(artefact, text -> text.split("\n# drivers bound")[0] + "\n");
            case "dmesg.txt" -> edited(artefact, text -> text.lines().filter(OF_FIRMWARE.asMatchPredicate())
                    .collect(Collectors.joining("\n", "", "\n")));
            case "sysfs-cxl.txt" -> edited(artefact, Captures::withoutRegions);
            default -> artefact;
        };
    }

    private static String withoutRegions(String listing) {
        StringBuilder left = new StringBuilder();
        boolean skipped = false;
        for (String line : listing.lines().toList()) {
            skipped = line.startsWith("[") ? REGION_OR_DAX.matcher(line).matches() : skipped;
            if (!skipped) {
                left.append(line).append('\n');
            }
        }
        return left.toString();
    }

    private static Artefact edited(Artefact artefact, java.util.function.UnaryOperator<String> edit) {
        String text = edit.apply(new String(artefact.bytes(), StandardCharsets.UTF_8));
        return new Artefact(artefact.name(), artefact.path(), text.getBytes(StandardCharsets.UTF_8));
    }

    private static Capture with(Capture capture, Predicate<Artefact> wanted) {
        return new Capture(capture.name(), capture.artefacts().stream().filter(wanted).toList(), capture.problems());
    }

    static CaptureReader.Result read(Capture capture) {
        CaptureReader.Result result = new CaptureReader().read(capture);
        assertEquals(List.of(), result.problems());
        return result;
    }

    static Judgement judge(Path folder) {
        return judge(read(capture(folder)).platform().orElseThrow());
    }

    static Judgement judge(Platform platform) {
        return JUDGE.judge(platform, Optional.empty());
    }

    /** The platform of the description that `memwarden import` writes for a capture. */
    static Platform imported(CaptureReader.Result result, String name) {
        StringWriter yaml = new StringWriter();
        try {
            new DescriptionWriter(yaml, name).write(result);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Reading reading = new DescriptionReader().read(SourceText.of(name + ".yaml", yaml.toString()));
        assertEquals(List.of(), reading.problems());
        return reading.platforms().get(0);
    }
}
