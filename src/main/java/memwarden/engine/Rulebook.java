package memwarden.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import memwarden.facts.ByVariant;
import memwarden.facts.RuleCard;
import memwarden.model.Confidence;
import memwarden.model.Responsible;
import memwarden.model.ReturnCode;
import memwarden.model.Severity;

/** What is declared beside the rules: their list, cards, pages and tables. A card is read when its rule has spoken. */
public final class Rulebook {

    private final List<String> ids;
    private final RuleTables tables = new RuleTables();
    private final Map<String, RuleCard> cards = new ConcurrentHashMap<>();

    private Rulebook(List<String> ids) {
        this.ids = ids;
    }

    /** The rule book that memwarden was built with. */
    public static Rulebook builtIn() {
        String index = RuleFile.text("index.txt")
                .orElseThrow(() -> new IllegalStateException("the build did not write the index of the rules"));
        return new Rulebook(index.lines().filter(line -> !line.isBlank()).sorted().toList());
    }

    /** All rule ids, sorted. */
    public List<String> ids() {
        return ids;
    }

    /** SHA-256 over the rule files that this program was built from. */
    public String sha256() {
        return RuleFile.text("rules.sha256").map(String::strip)
                .orElseThrow(() -> new IllegalStateException("the build did not write the digest of the rules"));
    }

    /** What is declared beside the rule {@code id}. */
    public RuleCard card(String id) {
        return cards.computeIfAbsent(id, Rulebook::read);
    }

    RuleTables tables() {
        return tables;
    }

    private static RuleCard read(String id) {
        Entry file = RuleFile.yaml(id + "/rule.yaml");
        return new RuleCard(id, file.text("summary"), file.texts("derives"), file.text("kernels"),
                file.texts("sources"), file.texts("aliases"),
                file.word(file.optionalText("confidence").orElse("certain"), Confidence.values()),
                file.optionalText("kernelMessage"),
                file.find("finding").map(Entry::new).map(Rulebook::report));
    }

    private static RuleCard.Report report(Entry file) {
        return new RuleCard.Report(
                byVariant(file, "severity", word -> file.word(word, Severity.values())),
                byVariant(file, "responsible", word -> file.word(word, Responsible.values())),
                byVariant(file, "message", text -> text), byVariant(file, "remedy", text -> text),
                byVariant(file, "kernelMessage", text -> text),
                byVariant(file, "kernelMessageShown", file::yes),
                byVariant(file, "returnCode", word -> file.word(word, ReturnCode.values())),
                file.optionalText("pointsAt").orElse(""),
                file.find("related").isPresent() ? file.scalars("related", what -> what) : Map.of(),
                byVariant(file, "found", text -> text), byVariant(file, "expected", text -> text),
                byVariant(file, "taint", file::yes), byVariant(file, "unsettled", file::yes),
                byVariant(file, "missing", text -> text));
    }

    private static <T> ByVariant<T> byVariant(Entry file, String key, Function<String, T> as) {
        return file.find(key).isPresent() ? new ByVariant<>(file.scalars(key, as)) : ByVariant.none();
    }

    /** The page of the rule {@code id}, in Markdown. */
    public Optional<String> page(String id) {
        return RuleFile.text(id + "/README.md");
    }
}
