package memwarden.facts;

import memwarden.model.Located;
import memwarden.model.Origins;

/**
 * A row of the table of what goes with a module.
 *
 * @param thing what is there only as long as the module is: {@code window}, {@code memory device}, {@code region}; or
 *     what has a driver only as long: {@code ram region}, {@code unit}
 */
public record KeptByModule(String module, String thing, Origins at) implements Located {

    @Override
    public String label() {
        return "module " + module + " keeps each " + thing;
    }
}
