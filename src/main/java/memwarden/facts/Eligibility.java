package memwarden.facts;

import memwarden.model.IsolationPolicy;
import memwarden.model.IsolationVerdict;
import memwarden.model.Subject;

/** Whether a root port is fit for the isolation that a policy asks for. */
public record Eligibility(IsolationPolicy policy, IsolationVerdict verdict) implements Subject {

    /** Id of the root port. */
    public String port() {
        return policy.port();
    }

    @Override
    public String label() {
        return "root port " + policy.port() + " is " + verdict.label();
    }
}
