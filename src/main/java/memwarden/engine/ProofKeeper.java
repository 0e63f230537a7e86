package memwarden.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import memwarden.facts.Decision;
import memwarden.facts.Finding;
import memwarden.facts.Eligibility;
import memwarden.facts.FindingSink;
import memwarden.facts.IsolationObstacle;
import memwarden.facts.PlacedResource;
import memwarden.facts.Proofs;
import memwarden.facts.Reason;
import memwarden.facts.RuleName;
import memwarden.model.Subject;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.runtime.rule.Match;
import org.kie.api.runtime.rule.RuleContext;

/** Watches one session: keeps the reason of every fact that a rule inserts, and every finding that a rule reports. */
final class ProofKeeper extends DefaultAgendaEventListener implements RuleRuntimeEventListener, FindingSink {

    private final Map<Subject, Reason> reasons = new IdentityHashMap<>();
    private final List<Subject> fresh = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<PlacedResource> resources = new ArrayList<>();
    private final List<Eligibility> verdicts = new ArrayList<>();
    private final List<IsolationObstacle> obstacles = new ArrayList<>();
    private final Set<String> fired = new TreeSet<>();
    private Match firing;

    /** The facts inserted since the last call, by rules or otherwise. */
    List<Subject> takeFresh() {
        List<Subject> taken = List.copyOf(fresh);
        fresh.clear();
        return taken;
    }

    List<Finding> findings() {
        return findings;
    }

    List<Decision> decisions() {
        return decisions;
    }

    /** What became of every resource, in no particular order. */
    List<PlacedResource> resources() {
        return resources;
    }

    /** Whether root ports are fit for isolation, in no particular order. */
    List<Eligibility> verdicts() {
        return verdicts;
    }

    /** What speaks against it. */
    List<IsolationObstacle> obstacles() {
        return obstacles;
    }

    /** Names of the DRL rules that fired. */
    Set<String> fired() {
        return fired;
    }

    Proofs proofs() {
        return new Proofs(reasons);
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        firing = event.getMatch();
        fired.add(firing.getRule().getName());
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        firing = null;
    }

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
        if (event.getObject() instanceof Subject subject) {
            fresh.add(subject);
            if (subject instanceof Decision decision) {
                decisions.add(decision);
            }
            if (subject instanceof PlacedResource resource) {
                resources.add(resource);
            }
            if (subject instanceof Eligibility verdict) {
                verdicts.add(verdict);
            }
            if (subject instanceof IsolationObstacle obstacle) {
                obstacles.add(obstacle);
            }
            if (firing != null) {
                reasons.put(subject, new Reason(RuleName.parse(firing.getRule().getName()), matched(firing)));
            }
        }
    }

    @Override
    public void objectUpdated(ObjectUpdatedEvent event) {
        throw new IllegalStateException("facts are never changed: " + event.getObject());
    }

    @Override
    public void objectDeleted(ObjectDeletedEvent event) {
        throw new IllegalStateException("no conclusion is ever taken back: " + event.getOldObject());
    }

    @Override
    public void report(RuleContext context, Subject subject) {
        Match match = context.getMatch();
        TreeMap<String, Object> values = new TreeMap<>();
        for (String declared : match.getDeclarationIds()) {
            values.put(declared.replaceFirst("^\\$", ""), match.getDeclarationValue(declared));
        }
        Finding finding = new Finding(match.getRule().getName(), subject, values, matched(match));
        findings.add(finding);
        reasons.put(finding, new Reason(RuleName.parse(finding.rule()), finding.facts()));
    }

    /**
     * What the patterns of the rule matched, and what it bound inside of that; negations match nothing that could be
     * shown.
     */
    private static List<Subject> matched(Match match) {
        Set<Subject> facts = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Subject> inOrder = new ArrayList<>();
        Stream.concat(match.getObjects().stream(), match.getDeclarationIds().stream().map(match::getDeclarationValue))
                .flatMap(value -> value instanceof Optional<?> optional ? optional.stream() : Stream.of(value))
                .filter(Subject.class::isInstance).map(Subject.class::cast)
                .filter(facts::add).forEach(inOrder::add);
        return inOrder;
    }
}
