package memwarden.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import memwarden.model.Platform;
import memwarden.model.Problem;
import memwarden.model.SourceText;
import memwarden.yaml.MappingNode;
import memwarden.yaml.Problems;
import memwarden.yaml.YamlDocument;
import memwarden.yaml.YamlDocuments;
import memwarden.yaml.YamlReader;

/**
 * Reads platform descriptions in YAML or JSON; each document of a text describes one platform.
 *
 * <p>All problems of a text are reported together. A document that has one yields no platform; the others still do.
 */
public final class DescriptionReader {

    private final YamlReader yaml = new YamlReader();

    /** Never throws for what the text holds. */
    public Reading read(SourceText source) {
        YamlDocuments parsed = yaml.read(source);
        Problems problems = new Problems(parsed.problems());
        List<Platform> platforms = new ArrayList<>();
        for (YamlDocument document : parsed.documents()) {
            String name = fileName(source.path()) + (parsed.count() > 1 ? " #" + document.number() : "");
            int before = problems.count();
            Optional<Platform> platform = new PlatformBinder(yaml, new Worksheet(problems)).read(document, name);
            if (document.sound() && problems.count() == before) {
                platform.ifPresent(platforms::add);
            }
        }
        return new Reading(platforms, problems.list().stream().sorted(Comparator.comparing(Problem::at)).toList());
    }

    /**
     * Makes a platform of a description that was not written by hand, and so has no comments.
     *
     * @param root its values, each with the place that it was read from
     * @param name of the platform, if the description gives none
     */
    public Reading bind(MappingNode root, String name) {
        Problems problems = new Problems();
        Optional<Platform> platform = new PlatformBinder(yaml, new Worksheet(problems))
                .read(new YamlDocument(1, root, List.of(), true), name);
        return new Reading(problems.count() == 0 ? platform.stream().toList() : List.of(), problems.list());
    }

    /** The file's name without its folder and its suffix. */
    private static String fileName(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
