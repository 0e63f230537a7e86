package memwarden.facts;

import memwarden.model.Labelled;
import memwarden.model.Located;
import memwarden.model.Origins;

/**
 * A row of a table of keys that rules need.
 *
 * @param stage folder of the stage whose table it is
 * @param thing simple name of the record that has the key
 * @param key as it is written in a description
 * @param rule id of the rule that is silent without it
 */
public record KeyRow(String stage, String thing, String key, String rule, Origins at) implements Located, Labelled {

    @Override
    public String label() {
        return "`" + key + "`";
    }
}
