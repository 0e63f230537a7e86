package memwarden.facts;

import java.util.List;
import memwarden.model.Located;
import memwarden.model.Origins;

/**
 * A row of the table of options that cannot be built in beside a module.
 *
 * @param follows options of which none may be a module where this one is built in
 * @param trait the behaviour that brought this
 */
public record OptionFollows(String symbol, List<String> follows, String trait, Origins at) implements Located {

    public OptionFollows {
        follows = List.copyOf(follows);
    }

    @Override
    public String label() {
        return "CONFIG_" + symbol + " cannot be built in beside a modular CONFIG_" + String.join(", CONFIG_", follows);
    }
}
