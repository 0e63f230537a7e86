package memwarden.facts;

import java.util.List;
import memwarden.model.Located;
import memwarden.model.Origins;

/**
 * A stated configuration leaves out options that decide who owns memory.
 *
 * @param symbols at least one, in the order of the table of options
 */
public record ConfigGap(List<String> symbols, Origins at) implements Located {

    @Override
    public String label() {
        return "kernel.config leaves out " + String.join(", ", symbols);
    }
}
