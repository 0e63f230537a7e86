package memwarden.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import memwarden.model.AddressRange;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rules conclude; they do not compute. A rule may match facts by their accessors and measures, insert facts, and report;
 * it may not do arithmetic, build text, or take a conclusion back.
 */
class DrlVocabularyTest {

    private static final Pattern CONSEQUENCE = Pattern.compile(
            "insert\\( new \\w+\\([^;]*\\) \\);|out\\.report\\( kcontext, \\$\\w+ \\);");
    private static final Pattern CALL = Pattern.compile("(?<![\\w$])(\\w+)\\s*\\(");
    private static final Pattern MEMBER_CALL = Pattern.compile("\\.(\\w+)\\s*\\(([^()]*)\\)");
    private static final Pattern ARITHMETIC = Pattern.compile("[-+*/%^~]|<<|>>|(?<!&)&(?!&)|(?<!\\|)\\|(?!\\|)");
    private static final Set<String> ELEMENTS = Set.of("not", "exists", "forall", "accumulate", "count", "in", "or", "and");
    private static final Set<String> ROOMS = Set.of("memwarden.facts.", "memwarden.model.");
    /** Looking into a list or an optional value is no computation. */
    private static final Set<String> CONTAINER_ACCESS = Set.of("get", "size", "present", "empty");

    private static final Pattern TIED = Pattern.compile("== \\$|contains (\\$|id)|\\$\\w+ contains \\w+");
    /** There is one of these in a run, or as many as a table has rows. */
    private static final Set<String> FEW = Set.of("JudgedKernel", "Machine", "Prm", "Trait", "Hmat", "ProbeOrder", "BlockSize",
            "StatedBlockSize", "RamSpan", "BlockGrid", "PageSize", "PageSizeRow", "OnlinePolicy", "OnlineTypeRow",
            "AutoOnlineBlocks", "IdleRegions", "DefaultOnlineState", "ModulePosition", "Inventory", "Setting", "Driver",
            "SoftReservation", "DeviceCensus", "ConfigGap", "ModuleFact", "DriverModule", "OptionDefault", "OptionNeeds",
            "OptionFollows", "EfiKindRow", "RestrictionRow", "KeptByModule", "ModuleUse", "UnjudgedModule",
            "ResourceRow", "CommandLineOption", "SoftReservedPlace", "E820KindRow", "EfiImportRow",
            "EfiMapReadAgain", "FailedWalk", "FakedAttributes", "MemmapOption", "HmatRead", "HmemRecorder",
            "CacheInvalidation", "OscControl", "Cedt", "UnloadedModule", "EarlyWindows", "Reasons");

    static Stream<RuleFolder> folders() {
        return RuleFolder.all().stream();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void theFileImportsFactsOnly(RuleFolder folder) {
        List<String> head = folder.drl().lines().takeWhile(line -> !line.startsWith("rule "))
                .filter(line -> !line.isBlank()).toList();
        assertEquals(List.of("package rules." + folder.stage().replace('-', '_') + ";", "import memwarden.facts.*;",
                "import memwarden.model.*;", "global FindingSink out;"), head);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void consequencesInsertAndReportOnly(RuleFolder folder) {
        for (RuleDescr rule : folder.rules()) {
            String consequence = rule.getConsequence().toString();
            assertEquals("", CONSEQUENCE.matcher(consequence).replaceAll("").strip(), rule.getName());
            checkExpressions(rule.getName(), consequence.replace("insert(", "").replace("out.report(", ""));
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void conditionsMatchOnly(RuleFolder folder) {
        for (RuleDescr rule : folder.rules()) {
            assertEquals(Set.of("agenda-group"), rule.getAttributes().keySet(), rule.getName());
            String drl = folder.drl();
            int from = drl.indexOf("when", drl.indexOf("rule \"" + rule.getName() + "\""));
            checkExpressions(rule.getName(), drl.substring(from + "when".length(), drl.indexOf("\nthen", from)));
        }
    }

    /** Two patterns that nothing ties together are a cross product: with 10,000 windows and regions it never ends. */
    @ParameterizedTest
    @MethodSource("folders")
    void joinsAreByEquality(RuleFolder folder) {
        for (RuleDescr rule : folder.rules()) {
            assertEquals(List.of(), looseJoins(rule), rule.getName());
        }
    }

    @Test
    void aLooseJoinIsFound() {
        RuleDescr loose = RuleFolder.parse("rule \"probe\" when $c : Claim() Driver() $r : Region() "
                + "Overlap( one == $c, other == $r ) then end").get(0);
        assertEquals(List.of("Region"), looseJoins(loose));
    }

    /**
     * Types of which a run has many, and which a pattern names without saying which one. A negation is no join: it asks
     * once.
     */
    private static List<String> looseJoins(RuleDescr rule) {
        List<String> loose = new ArrayList<>();
        boolean first = true;
        for (BaseDescr part : rule.getLhs().getDescrs()) {
            if (part instanceof PatternDescr pattern && !FEW.contains(pattern.getObjectType())) {
                if (!first && !TIED.matcher(pattern.getConstraint().getDescrs().toString()).find()) {
                    loose.add(pattern.getObjectType());
                }
                first = false;
            }
        }
        return loose;
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "$a : EfiRange( range.start() + 1 == 2 )",
        "$a : EfiRange( range.start() & 1 == 0 )",
        "eval( true )",
        "$a : EfiRange( label().substring(1) == \"x\" )",
        "EfiRange() from collect( Cfmws() )",
        "Cfmws( java.lang.Math.max(1, 2) == 2 )"})
    void whatIsForbiddenIsFound(String condition) {
        assertTrue(org.junit.jupiter.api.Assertions.assertThrows(AssertionError.class,
                () -> checkExpressions("probe", condition)).getMessage().contains("probe"));
    }

    private static void checkExpressions(String rule, String code) {
        String text = code.replaceAll("\"[^\"]*\"", "\"\"");
        assertFalse(ARITHMETIC.matcher(text).find(), rule + " computes: " + text.strip());
        assertFalse(text.matches("(?s).*\\b(from|eval|collect|salience|modify|update|delete|retract|java)\\b.*"),
                rule + " uses what is not allowed: " + text.strip());
        Matcher call = CALL.matcher(text);
        while (call.find()) {
            String name = call.group(1);
            boolean member = call.start() > 0 && text.charAt(call.start() - 1) == '.';
            assertTrue(member || ELEMENTS.contains(name) || isFact(name) || isMeasure(name),
                    rule + " calls " + name);
        }
        Matcher member = MEMBER_CALL.matcher(text);
        while (member.find()) {
            String name = member.group(1);
            assertTrue(CONTAINER_ACCESS.contains(name) || isMeasure(name), rule + " calls ." + name);
        }
    }

    private static boolean isFact(String name) {
        return ROOMS.stream().anyMatch(room -> exists(room + name));
    }

    private static boolean exists(String className) {
        try {
            Class.forName(className);
            return true;
        } catch (ClassNotFoundException none) {
            return false;
        }
    }

    /** Whether a method of that name is declared by a fact: by facts and model, and by nothing else. */
    private static boolean isMeasure(String name) {
        return MEASURES.contains(name);
    }

    private static final Set<String> MEASURES = measures();

    private static Set<String> measures() {
        Set<String> measures = new HashSet<>();
        RuleFolder.all().stream().flatMap(folder -> Pattern.compile("\\b[A-Z]\\w+").matcher(folder.drl()).results())
                .map(java.util.regex.MatchResult::group).distinct()
                .flatMap(name -> ROOMS.stream().map(room -> room + name)).filter(DrlVocabularyTest::exists)
                .forEach(className -> {
                    try {
                        Arrays.stream(Class.forName(className).getDeclaredMethods())
                                .forEach(method -> measures.add(method.getName()));
                    } catch (ClassNotFoundException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                });
        Arrays.stream(AddressRange.class.getDeclaredMethods()).forEach(method -> measures.add(method.getName()));
        measures.removeAll(Set.of("label", "toString", "hashCode", "equals", "valueOf", "values"));
        return measures;
    }
}
