package memwarden.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import memwarden.engine.Judge;
import memwarden.engine.Stage;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Strata hold: a rule negates, or sums up, only what earlier strata have concluded, and looks at nothing that is
 * concluded later. So no conclusion depends on the order in which rules fire.
 */
class StrataTest {

    private static final List<String> GROUPS =
            Stage.turns(List.of(Stage.values()), 1);
    private static final Pattern KIND = Pattern.compile("instanceof (\\w+)|kind == \"(\\w+)\"");
    private static final Pattern VARIABLE = Pattern.compile("(?:one|other|thing) == (\\$\\w+)");

    static Stream<RuleFolder> folders() {
        return RuleFolder.all().stream();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyRuleHasAStratumOfItsStage(RuleFolder folder) {
        Stage stage = Arrays.stream(Stage.values()).filter(one -> one.folder().equals(folder.stage())).findFirst()
                .orElseThrow();
        for (RuleDescr rule : folder.rules()) {
            assertTrue(stage.agendaGroups().contains(group(rule)), rule.getName() + " has no stratum of its stage");
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void nothingIsReadBeforeItIsConcluded(RuleFolder folder) {
        Map<String, Integer> concluded = lastStratumThatConcludes();
        for (RuleDescr rule : folder.rules()) {
            int own = GROUPS.indexOf(group(rule));
            Map<String, String> typeOfVariable = new HashMap<>();
            check(rule, rule.getLhs(), own, false, concluded, typeOfVariable);
        }
    }

    /**
     * The strata of an action have a turn for each action, so what they conclude about one is there when the next one
     * comes: a rule asks it by what was measured for its own action, or by that action's refusals.
     */
    @ParameterizedTest
    @MethodSource("folders")
    void anActionIsNotJudgedByWhatAnotherOneConcluded(RuleFolder folder) {
        List<String> repeated = GROUPS.stream().filter(group -> Collections.frequency(
                Stage.turns(List.of(Stage.values()), 2), group) > 1).toList();
        assertFalse(repeated.isEmpty());
        for (RuleDescr rule : folder.rules()) {
            for (BaseDescr part : repeated.contains(group(rule)) ? rule.getLhs().getDescrs() : List.<BaseDescr>of()) {
                if (part instanceof NotDescr negation && negation.getDescrs().get(0) instanceof PatternDescr pattern) {
                    assertTrue(pattern.getConstraint().getDescrs().toString().contains("action == $action")
                            || !repeated.contains(lastGroup(pattern.getObjectType())), rule.getName());
                }
            }
        }
    }

    private static String lastGroup(String type) {
        int last = lastStratum(type, lastStratumThatConcludes());
        return last < 0 ? "" : GROUPS.get(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "$u : DecisionUnit() not Claim( over == $u )",
        "$u : DecisionUnit() not Overlap( one == $u, other instanceof Decision )",
        "$c : UnitClaim() not Overlap( one == $c )",
        "$u : DecisionUnit() exists Claim()",
        "Decision()",
        "$u : DecisionUnit() Number() from accumulate( $c : Claim(); count($c) )"})
    void whatBreaksAStratumIsFound(String condition) {
        RuleDescr rule = RuleFolder.parse("rule \"probe\" agenda-group \"ownership/claims\" when " + condition
                + " then end").get(0);
        Map<String, Integer> concluded = lastStratumThatConcludes();
        AssertionError error = assertThrows(AssertionError.class, () ->
                check(rule, rule.getLhs(), GROUPS.indexOf(group(rule)), false, concluded, new HashMap<>()));
        assertTrue(error.getMessage().contains("probe"));
    }

    /** The property above would hold of an empty map too. */
    @Test
    void conclusionsAreKnown() {
        Map<String, Integer> concluded = lastStratumThatConcludes();
        assertEquals(GROUPS.indexOf("dax/decisions"), concluded.get("Decision"));
        assertEquals(GROUPS.indexOf("ownership/claims"), concluded.get("UnitClaim"));
        assertEquals(GROUPS.indexOf("ownership/regions"), lastStratum("Claim", concluded));
        assertTrue(concluded.size() > 10);
    }

    private static void check(RuleDescr rule, BaseDescr part, int own, boolean negated,
            Map<String, Integer> concluded, Map<String, String> typeOfVariable) {
        if (part instanceof PatternDescr pattern) {
            String constraints = pattern.getConstraint().getDescrs().toString();
            List<String> kinds = new ArrayList<>(List.of(pattern.getObjectType()));
            if (pattern.getIdentifier() != null) {
                typeOfVariable.put(pattern.getIdentifier(), pattern.getObjectType());
            }
            // What geometry measured is as late as what it was measured from.
            Matcher kind = KIND.matcher(constraints);
            while (kind.find()) {
                kinds.add(kind.group(1) == null ? kind.group(2) : kind.group(1));
            }
            Matcher variable = VARIABLE.matcher(constraints);
            while (variable.find()) {
                kinds.add(typeOfVariable.getOrDefault(variable.group(1), ""));
            }
            for (String read : kinds) {
                int last = lastStratum(read, concluded);
                assertTrue(negated ? last < own : last <= own,
                        rule.getName() + (negated ? " negates " : " reads ") + read + ", which "
                                + (last < 0 ? "" : GROUPS.get(last)) + " concludes");
            }
            if (pattern.getSource() != null) {
                check(rule, pattern.getSource(), own, true, concluded, typeOfVariable);
            }
            return;
        }
        boolean inside = negated || part instanceof NotDescr || part instanceof ExistsDescr
                || part instanceof ForallDescr || part instanceof AccumulateDescr;
        if (part instanceof AccumulateDescr accumulate) {
            check(rule, accumulate.getInput(), own, true, concluded, typeOfVariable);
        }
        if (part instanceof ConditionalElementDescr element) {
            element.getDescrs().forEach(child ->
                    check(rule, (BaseDescr) child, own, inside, concluded, typeOfVariable));
        }
    }

    /** An interface is concluded when the last of the facts that implement it is. */
    private static int lastStratum(String read, Map<String, Integer> concluded) {
        return concluded.entrySet().stream().filter(entry -> isA(entry.getKey(), read))
                .mapToInt(Map.Entry::getValue).max().orElse(-1);
    }

    private static boolean isA(String derived, String read) {
        if (derived.equals(read)) {
            return true;
        }
        try {
            return Class.forName("memwarden.facts." + read)
                    .isAssignableFrom(Class.forName("memwarden.facts." + derived));
        } catch (ClassNotFoundException stated) {
            return false;
        }
    }

    private static Map<String, Integer> lastStratumThatConcludes() {
        Judge judge = Judge.builtIn();
        Map<String, Integer> last = new HashMap<>();
        for (RuleFolder folder : RuleFolder.all()) {
            for (RuleDescr rule : folder.rules()) {
                for (String type : judge.rulebook().card(folder.id()).derives()) {
                    last.merge(type, GROUPS.indexOf(group(rule)), Math::max);
                }
            }
        }
        return last;
    }

    private static String group(RuleDescr rule) {
        return rule.getAttributes().get("agenda-group").getValue().replace("\"", "");
    }
}
