package memwarden.facts;

import memwarden.model.Labelled;
import memwarden.model.Located;
import memwarden.model.Origins;

/**
 * A row of the table of kernel messages.
 *
 * @param says part of a message
 */
public record KernelSaying(String says, Means means, Origins at) implements Located {

    /** What it means that a message says so. */
    public enum Means implements Labelled {

        /** It is about CXL, dax or added memory. */
        TOPIC("topic"),
        /** It reports that something was refused, or did not work. */
        FAILURE("failure"),
        /** Whatever else it says, memory is not affected. */
        NOTHING("nothing");

        private final String label;

        Means(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    @Override
    public String label() {
        return "\"" + says + "\" means " + means.label();
    }
}
