package memwarden.facts;

import memwarden.model.CommandLineOption;
import memwarden.model.Subject;

/** dax_hmem leaves its dax regions idle. */
public record IdleRegions(CommandLineOption option) implements Subject {

    @Override
    public String label() {
        return "dax_hmem leaves its dax regions idle";
    }
}
