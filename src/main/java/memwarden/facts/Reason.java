package memwarden.facts;

import java.util.List;
import memwarden.model.Subject;

/**
 * Why a fact is held: the rule that concluded it, and what that rule matched.
 *
 * @param facts in the order of the rule's patterns
 */
public record Reason(RuleName rule, List<Subject> facts) {

    public Reason {
        facts = List.copyOf(facts);
    }
}
