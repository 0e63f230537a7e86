package memwarden.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import memwarden.engine.Judge;
import memwarden.engine.Stage;
import memwarden.facts.RuleCard;
import memwarden.facts.RuleName;
import memwarden.ingest.DescriptionReader;
import memwarden.ingest.Reading;
import memwarden.model.SourceText;
import org.drools.drl.ast.descr.RuleDescr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule folder is whole: rule, card, page and cases, and they say the same. */
class RuleInventoryTest {

    private static final Judge JUDGE = Judge.builtIn();
    private static final List<String> HEADINGS = List.of("## What it says", "## Why",
            "## Bad example, or where it fires", "## Good example, or where it stays silent",
            "## Who fixes it and how", "## Sources");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```yaml\\n(.*?)^```");
    private static final Pattern LINK = Pattern.compile("\\]\\(([a-z0-9-]+/[a-z0-9-]+)/README\\.md\\)");
    private static final Pattern INSERTED = Pattern.compile("insert\\(\\s*new (\\w+)\\(");
    private static final Pattern FIELD = Pattern.compile("\\{(\\w+)}");
    private static final Pattern BINDING = Pattern.compile("\\$(\\w+)\\s*:");

    static Stream<RuleFolder> folders() {
        return RuleFolder.all().stream();
    }

    @Test
    void asManyRulesAreCompiledAsAreWritten() {
        List<String> written = RuleFolder.all().stream().flatMap(folder -> folder.rules().stream())
                .map(RuleDescr::getName).sorted().toList();
        assertFalse(written.isEmpty());
        assertEquals(written, JUDGE.rules().ruleNames(Arrays.asList(Stage.values())));
    }

    @Test
    void theIndexListsEveryFolder() {
        assertEquals(RuleFolder.all().stream().map(RuleFolder::id).toList(), JUDGE.rulebook().ids());
    }

    @Test
    void thePageOfSectionsLeadsToEveryRule() {
        assertEquals(new TreeSet<>(JUDGE.rulebook().ids()), LINK.matcher(RuleFolder.read(Path.of("rules/SECTIONS.md")))
                .results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void aliasesAreNamesOfNothingElse() {
        Set<String> names = new HashSet<>(JUDGE.rulebook().ids());
        for (String id : JUDGE.rulebook().ids()) {
            for (String alias : JUDGE.rulebook().card(id).aliases()) {
                assertTrue(names.add(alias), alias + " of " + id + " is taken");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void ruleNamesAreTheIdAndAVariant(RuleFolder folder) {
        Set<String> variants = new TreeSet<>();
        for (RuleDescr rule : folder.rules()) {
            RuleName name = RuleName.parse(rule.getName());
            assertEquals(folder.id(), name.id());
            assertTrue(variants.add(name.variant()), "two rules are named " + rule.getName());
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void theCardDeclaresWhatTheRuleInserts(RuleFolder folder) {
        Set<String> inserted = new TreeSet<>();
        Matcher insertion = INSERTED.matcher(folder.drl());
        while (insertion.find()) {
            inserted.add(insertion.group(1));
        }
        assertEquals(inserted, new TreeSet<>(card(folder).derives()));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void theCardDeclaresAFindingIfTheRuleReportsOne(RuleFolder folder) {
        assertEquals(folder.drl().contains("out.report("), card(folder).report().isPresent());
        assertFalse(card(folder).sources().isEmpty(), "no source");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void templatesNameBindingsOfEveryRuleThatReports(RuleFolder folder) {
        if (card(folder).report().isEmpty()) {
            return;
        }
        RuleCard.Report report = card(folder).report().get();
        for (RuleDescr rule : folder.rules()) {
            String text = text(folder, rule);
            if (!text.contains("out.report(")) {
                continue;
            }
            Set<String> bindings = new HashSet<>();
            RuleName name = RuleName.parse(rule.getName());
            assertTrue(report.message().of(name).isPresent(), "no message for " + name);
            assertTrue(report.remedy().of(name).isPresent(), "no remedy for " + name);
            assertTrue(report.responsible().of(name).isPresent(), "nobody is responsible for " + name);
            String templates = report.message().of(name).get() + report.remedy().of(name).get()
                    + report.kernelMessage().of(name).orElse("") + report.found().of(name).orElse("")
                    + report.expected().of(name).orElse("") + String.join("", report.related().values());
            BINDING.matcher(text).results().forEach(found -> bindings.add(found.group(1)));
            FIELD.matcher(templates).results().map(found -> found.group(1)).forEach(
                    field -> assertTrue(bindings.contains(field), rule.getName() + " does not bind $" + field));
            report.related().keySet().forEach(
                    field -> assertTrue(bindings.contains(field), rule.getName() + " does not bind $" + field));
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void whoeverBlamesFirmwareSaysWhatWasFoundAndWhatIsExpected(RuleFolder folder) {
        card(folder).report().ifPresent(report -> {
            for (RuleDescr rule : folder.rules()) {
                RuleName name = RuleName.parse(rule.getName());
                if (report.taint().of(name).orElse(false)) {
                    assertTrue(report.found().of(name).isPresent(), "no `found` for " + name);
                    assertTrue(report.expected().of(name).isPresent(), "no `expected` for " + name);
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("folders")
    void whatIsDeclaredByVariantIsDeclaredForVariantsThatExist(RuleFolder folder) {
        card(folder).report().ifPresent(report -> {
            Set<String> variants = new HashSet<>();
            folder.rules().forEach(rule -> variants.add(RuleName.parse(rule.getName()).variant()));
            Stream.of(report.severity(), report.message(), report.remedy(), report.kernelMessage(), report.returnCode(),
                    report.responsible(), report.taint(), report.unsettled(), report.found(), report.expected())
                    .flatMap(declared -> declared.values().keySet().stream()).filter(variant -> !variant.isEmpty())
                    .forEach(variant -> assertTrue(variants.contains(variant), "no rule has the variant " + variant));
        });
    }

    @ParameterizedTest
    @MethodSource("folders")
    void thePageHasTheSkeleton(RuleFolder folder) {
        List<String> headings = folder.page().lines().filter(line -> line.startsWith("#")).filter(line ->
                line.startsWith("# ") && line.endsWith(folder.id()) || line.startsWith("## "))
                .filter(line -> !line.equals(DisputeTest.HEADING)).toList();
        assertEquals(Stream.concat(Stream.of("# " + folder.id()), HEADINGS.stream()).toList(), headings);
        assertEquals(card(folder).summary(), folder.page().lines().skip(2).findFirst().orElse(""));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void theExamplesOfThePageDoWhatItSays(RuleFolder folder) {
        List<String> examples = EXAMPLE.matcher(folder.page()).results().map(found -> found.group(1)).toList();
        assertEquals(2, examples.size(), "the page shows one example that fires and one that stays silent");
        assertTrue(fired(folder, examples.get(0)), "the first example is silent");
        assertFalse(fired(folder, examples.get(1)), "the second example fires");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void thereAreCasesThatFireThatAreSilentAndThatDoNotKnow(RuleFolder folder) {
        for (String kind : List.of("fires", "silent", "unknown")) {
            assertFalse(folder.cases(kind).isEmpty(), "no case " + kind);
        }
    }

    /** A silent case proves something only if nothing but the fact in question tells it from one that fires. */
    @ParameterizedTest
    @MethodSource("folders")
    void silentAndUnknownCasesDifferFromAFiringOneInOneLine(RuleFolder folder) {
        List<List<String>> firing = folder.cases("fires").stream().map(RuleInventoryTest::facts).toList();
        Stream.concat(folder.cases("silent").stream(), folder.cases("unknown").stream()).forEach(file ->
                assertTrue(firing.stream().anyMatch(one -> differInOneLine(one, facts(file))),
                        file + " differs from every firing case in more than one line"));
    }

    /** The lines of a case without comments, which hold the expectations, and without its name. */
    private static List<String> facts(Path file) {
        return RuleFolder.read(file).lines().map(line -> line.replaceFirst("\\s*(^|\\s)#.*$", "").stripTrailing())
                .filter(line -> !line.isBlank() && !line.strip().startsWith("platform: { name:")).toList();
    }

    private static boolean differInOneLine(List<String> one, List<String> other) {
        Map<String, Integer> counts = new HashMap<>();
        one.forEach(line -> counts.merge(line, 1, Integer::sum));
        other.forEach(line -> counts.merge(line, -1, Integer::sum));
        int gone = counts.values().stream().filter(count -> count > 0).mapToInt(Integer::intValue).sum();
        int come = -counts.values().stream().filter(count -> count < 0).mapToInt(Integer::intValue).sum();
        return gone <= 1 && come <= 1 && gone + come > 0;
    }

    private static boolean fired(RuleFolder folder, String description) {
        Reading reading = new DescriptionReader().read(SourceText.of("example.yaml", description));
        assertEquals(List.of(), reading.problems());
        return reading.platforms().stream().anyMatch(platform ->
                JUDGE.judge(platform, java.util.Optional.empty()).coverage().fired().contains(folder.id()));
    }

    private static RuleCard card(RuleFolder folder) {
        return JUDGE.rulebook().card(folder.id());
    }

    private static String text(RuleFolder folder, RuleDescr rule) {
        String drl = folder.drl();
        int from = drl.indexOf("rule \"" + rule.getName() + "\"");
        return drl.substring(from, drl.indexOf("\nend", from));
    }
}
