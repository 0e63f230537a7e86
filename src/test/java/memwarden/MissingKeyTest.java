package memwarden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import memwarden.engine.Judge;
import memwarden.facts.Judgement;
import memwarden.facts.Judgement.Found;
import memwarden.ingest.DescriptionReader;
import memwarden.ingest.Reading;
import memwarden.model.Severity;
import memwarden.model.SourceText;
import memwarden.yaml.MappingNode;
import memwarden.yaml.Node;
import memwarden.yaml.SequenceNode;
import memwarden.yaml.YamlDocument;
import memwarden.yaml.YamlReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is not stated never accuses anybody, and never lets an error go in silence: takes each key of each sample away,
 * one at a time.
 */
class MissingKeyTest {

    private static final Judge JUDGE = Judge.builtIn();
    /** What must come out says nothing about the machine, and what nobody did is not listed. */
    private static final Set<String> NO_FACTS = Set.of("expect", "operator");
    /** A CDAT that is stated is stated whole: without one kind of structures it is another table. */
    private static final Pattern WHOLE = Pattern.compile("(endpoints|switches)\\[\\d+]\\.cdat\\.[a-z]+");
    /** What an action leaves unsaid is not unknown: it is what cxl-cli takes, and the action is another one. */
    private static final Pattern DEFAULTED = Pattern.compile("operator\\[\\d+]\\.createRegion\\.(size|ways|granularity)");

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("samples"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noErrorComesAndNoneGoesInSilence(Path file) throws IOException {
        SourceText source = SourceText.of(file.toString(), Files.readString(file));
        List<String> wrong = new ArrayList<>();
        for (YamlDocument document : new YamlReader().read(source).documents()) {
            MappingNode whole = (MappingNode) document.root();
            Judgement before = judge(whole).orElseThrow();
            for (Shorter shorter : shorter(whole, "")) {
                judge((MappingNode) shorter.node()).ifPresent(after -> wrong.addAll(compare(before, after, shorter.key())));
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** A description that cannot be read any more says so by a problem, which is no silence. */
    private static Optional<Judgement> judge(MappingNode description) {
        Reading reading = new DescriptionReader().bind(description, "sample");
        return reading.problems().isEmpty()
                ? reading.platforms().stream().filter(platform -> !platform.describesNothing()).findFirst().map(platform -> JUDGE.judge(platform, Optional.empty()))
                : Optional.empty();
    }

    private static List<String> compare(Judgement before, Judgement after, String key) {
        List<String> wrong = new ArrayList<>();
        Set<String> come = errors(after);
        come.removeAll(errors(before));
        come.forEach(rule -> wrong.add("without " + key + ": " + rule + " accuses"));
        Set<String> gone = errors(before);
        gone.removeAll(errors(after));
        Set<String> missing = after.coverage().missingFacts().stream().map(Judgement.MissingFact::key)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!gone.isEmpty() && missing.stream().noneMatch(named -> names(named, key))) {
            wrong.add("without " + key + ": " + gone + " went in silence; missing are " + missing);
        }
        return wrong;
    }

    /** Whether a note names the key that was taken away, or something that holds it or that it holds. */
    private static boolean names(String named, String key) {
        Set<String> parts = new HashSet<>(List.of(key.replaceAll("\\[\\d+\\]", "").split("\\.")));
        return Stream.of(named.split("\\.")).map(part -> part.replace("[]", "")).anyMatch(parts::contains);
    }

    private static Set<String> errors(Judgement judgement) {
        return judgement.findings().stream().filter(found -> found.severity() == Severity.ERROR).map(Found::rule)
                .map(rule -> rule.id()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A description without one key, and the path of that key. */
    private record Shorter(Node node, String key) {
    }

    private static List<Shorter> shorter(Node node, String path) {
        List<Shorter> all = new ArrayList<>();
        if (node instanceof MappingNode mapping) {
            for (int i = 0; i < mapping.entries().size(); i++) {
                MappingNode.Entry entry = mapping.entries().get(i);
                String key = path.isEmpty() ? entry.key() : path + "." + entry.key();
                if (!NO_FACTS.contains(key) && !DEFAULTED.matcher(key).matches()) {
                    if (!WHOLE.matcher(key).matches()) {
                        all.add(new Shorter(new MappingNode(replaced(mapping.entries(), i, Optional.empty()),
                                mapping.origin()), key));
                    }
                    int at = i;
                    shorter(entry.value(), key).forEach(inner -> all.add(new Shorter(new MappingNode(
                            replaced(mapping.entries(), at, Optional.of(
                                    new MappingNode.Entry(entry.key(), entry.keyOrigin(), inner.node()))),
                            mapping.origin()), inner.key())));
                }
            }
        } else if (node instanceof SequenceNode sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                int at = i;
                shorter(sequence.items().get(i), path + "[" + i + "]").forEach(inner -> all.add(new Shorter(
                        new SequenceNode(replaced(sequence.items(), at, Optional.of(inner.node())), sequence.origin()),
                        inner.key())));
            }
        }
        return all;
    }

    private static <T> List<T> replaced(List<T> list, int index, Optional<T> by) {
        List<T> copy = new ArrayList<>(list);
        copy.remove(index);
        by.ifPresent(one -> copy.add(index, one));
        return copy;
    }
}
