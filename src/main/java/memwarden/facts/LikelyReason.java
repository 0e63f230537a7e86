package memwarden.facts;

import java.util.Optional;
import memwarden.model.Labelled;
import memwarden.model.Subject;

/**
 * Why a machine may differ from what was predicted of it.
 *
 * @param topic what it concerns, by the table of topics; empty for everything
 * @param of what makes it likely
 */
public record LikelyReason(Optional<String> topic, Kind kind, Subject of) implements Subject {

    /** What concerns one topic. */
    public LikelyReason(String topic, Kind kind, Subject of) {
        this(Optional.of(topic), kind, of);
    }

    /** What concerns all of them. */
    public LikelyReason(Kind kind, Subject of) {
        this(Optional.empty(), kind, of);
    }

    /** The likeliest first. */
    public enum Kind implements Labelled {

        MODULE("a module was never loaded"),
        OPERATOR("a person did something else, or more"),
        OPTION("an option of the kernel is not what was assumed"),
        UNTOLD("a person did something that was not written down"),
        BACKPORT("the kernel has a backport or a change that its release does not show");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    @Override
    public String label() {
        return kind == Kind.UNTOLD ? kind.label() : kind.label() + " (" + of.label() + ")";
    }
}
