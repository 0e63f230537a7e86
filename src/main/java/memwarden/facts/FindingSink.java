package memwarden.facts;

import memwarden.model.Subject;
import org.kie.api.runtime.rule.RuleContext;

/** The one call by which a rule reports: the global {@code out} of every rule file. */
public interface FindingSink {

    /**
     * Reports a finding of the rule that is firing. Its text, severity and remedy stand beside the rule; the values
     * in the text are the rule's own bindings.
     *
     * @param firing {@code kcontext}
     * @param subject what the finding is about; its place is where the reader should look
     */
    void report(RuleContext firing, Subject subject);
}
