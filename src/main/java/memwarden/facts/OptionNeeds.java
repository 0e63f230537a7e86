package memwarden.facts;

import java.util.List;
import memwarden.model.Located;
import memwarden.model.Origins;

/**
 * A row of the table of dependencies between kernel options.
 *
 * @param needs options of which none may be off where this one is on
 */
public record OptionNeeds(String symbol, List<String> needs, Origins at) implements Located {

    public OptionNeeds {
        needs = List.copyOf(needs);
    }

    @Override
    public String label() {
        return "CONFIG_" + symbol + " depends on CONFIG_" + String.join(", CONFIG_", needs);
    }
}
