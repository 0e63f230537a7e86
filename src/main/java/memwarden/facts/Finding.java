package memwarden.facts;

import java.util.List;
import java.util.SortedMap;
import memwarden.model.Subject;

/**
 * A rule has found something.
 *
 * @param rule name of the DRL rule that fired
 * @param values the rule's bindings by name, without the dollar sign
 * @param facts the facts that it matched, in the order of its patterns
 */
public record Finding(String rule, Subject subject, SortedMap<String, Object> values, List<Subject> facts)
        implements Subject {

    @Override
    public String label() {
        return "finding about " + subject.label();
    }
}
