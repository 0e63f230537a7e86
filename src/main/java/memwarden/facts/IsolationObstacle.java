package memwarden.facts;

import memwarden.model.IsolationPolicy;
import memwarden.model.Subject;

/**
 * Something that speaks against the isolation that a policy asks for.
 *
 * @param weight how much it says
 */
public record IsolationObstacle(IsolationPolicy policy, Weight weight) implements Subject {

    /** What an obstacle makes of a root port. */
    public enum Weight {
        /** It must not be isolated. */
        BLOCKS,
        /** It may, at a risk. */
        RISKS,
        /** It could, were it not for the kernel. */
        KERNEL
    }

    /** Id of the root port. */
    public String port() {
        return policy.port();
    }

    @Override
    public String label() {
        return switch (weight) {
            case BLOCKS -> "an error against isolation of ";
            case RISKS -> "a risk of isolating ";
            case KERNEL -> "no support of the kernel for isolation of ";
        } + policy.port();
    }
}
