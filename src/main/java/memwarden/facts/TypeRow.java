package memwarden.facts;

import java.util.Optional;
import memwarden.model.DsemtsType;
import memwarden.model.Labelled;
import memwarden.model.Located;
import memwarden.model.Origins;

/**
 * A row of the table that joins what a device asks for with what firmware made of it.
 *
 * @param asked type of the DSEMTS
 * @param found the type that the entry of the memory map answers to; empty where the map has no entry
 * @param means what that is to the memory, for a text
 */
public record TypeRow(DsemtsType asked, Optional<DsemtsType> found, Verdict verdict, String means, Origins at)
        implements Located, Labelled {

    /** How the two go together. */
    public enum Verdict implements Labelled {

        AGREES("agrees"),
        DIFFERS("differs"),
        /** It differs, and the memory goes to the page allocator, from which nobody takes it back. */
        EXPOSES("exposes");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    @Override
    public String label() {
        return asked.label() + " asked, " + found.map(DsemtsType::label).orElse("nothing") + " found: " + verdict.label();
    }
}
