package memwarden.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import memwarden.facts.Proofs;
import memwarden.facts.Reason;
import memwarden.facts.RuleCard;
import memwarden.facts.Weighed;
import memwarden.model.Confidence;
import memwarden.model.Subject;

/**
 * How sure conclusions are. A conclusion is no surer than the least sure thing it rests on, be it a fact or the behaviour
 * that a rule states. Each fact is weighed once, however many conclusions rest on it.
 */
final class Weights {

    private final Proofs proofs;
    private final Map<String, RuleCard> cards;
    private final Map<Subject, Confidence> known = new IdentityHashMap<>();

    Weights(Proofs proofs, Map<String, RuleCard> cards) {
        this.proofs = proofs;
        this.cards = cards;
    }

    Confidence of(Subject conclusion) {
        Deque<Subject> open = new ArrayDeque<>(List.of(conclusion));
        while (!open.isEmpty()) {
            Subject fact = open.peek();
            List<? extends Subject> grounds = proofs.grounds(fact);
            List<? extends Subject> unknown = known.containsKey(fact) ? List.of()
                    : grounds.stream().filter(ground -> !known.containsKey(ground)).toList();
            if (unknown.isEmpty()) {
                open.pop();
                known.computeIfAbsent(fact, weighed -> weigh(weighed, grounds));
            } else {
                unknown.forEach(open::push);
            }
        }
        return known.get(conclusion);
    }

    private Confidence weigh(Subject fact, List<? extends Subject> grounds) {
        Confidence least = fact instanceof Weighed weighed ? weighed.confidence() : Confidence.CERTAIN;
        Optional<Reason> reason = proofs.reason(fact);
        if (reason.isPresent()) {
            least = lessSure(least, cards.get(reason.get().rule().id()).confidence());
        }
        for (Subject ground : grounds) {
            least = lessSure(least, known.get(ground));
        }
        return least;
    }

    private static Confidence lessSure(Confidence one, Confidence other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
