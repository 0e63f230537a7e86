package memwarden.facts;

import java.util.Optional;
import memwarden.model.Architecture;
import memwarden.model.Located;
import memwarden.model.Origins;

/**
 * A row of the table of page sizes.
 *
 * @param symbol the option that chooses them; empty where the architecture has no choice
 * @param usual whether distributions choose them
 * @param hugePage bytes that one entry of the page table's second level maps: PMD_SIZE
 * @param block bytes of a memory section, the smallest memory block
 */
public record PageSizeRow(Architecture architecture, Optional<String> symbol, boolean usual, long hugePage, long block,
        Origins at) implements Located {

    @Override
    public String label() {
        return architecture.label() + symbol.map(name -> " with CONFIG_" + name).orElse("") + ": pages of "
                + (hugePage >> 20) + " MiB, memory sections of " + (block >> 20) + " MiB";
    }
}
