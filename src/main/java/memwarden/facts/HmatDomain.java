package memwarden.facts;

import java.util.List;
import memwarden.model.Labelled;
import memwarden.model.Located;

/**
 * A proximity domain that a structure of the HMAT names.
 *
 * @param source the structure
 */
public record HmatDomain(long domain, Role role, Located source) implements Measured {

    /** What the structure says that the domain holds. */
    public enum Role implements Labelled {
        MEMORY("memory"),
        INITIATOR("initiator");

        private final String label;

        Role(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    @Override
    public List<Located> measuredFrom() {
        return List.of(source);
    }

    @Override
    public String label() {
        return role.label() + " domain " + domain + " of " + source.label();
    }
}
