package memwarden.facts;

import memwarden.model.Confidence;
import memwarden.model.Located;
import memwarden.model.Origins;

/**
 * Whether the kernel judged for has a behaviour that changed at some release.
 *
 * @param name as the trait table spells it
 * @param confidence how sure the table is of the release, or likely if the kernel itself was assumed
 * @param at the row of the table, or the line that switched a backport on
 */
public record Trait(String name, boolean present, Confidence confidence, Origins at) implements Located, Weighed {

    @Override
    public String label() {
        return "this kernel " + (present ? "has" : "lacks") + " the trait " + name;
    }
}
