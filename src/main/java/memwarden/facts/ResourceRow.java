package memwarden.facts;

import java.util.Optional;
import memwarden.model.FirmwareKind;
import memwarden.model.Located;
import memwarden.model.Origins;

/**
 * A row of the table of resources: what /proc/iomem calls a thing, and how and when the thing gets there.
 *
 * @param thing what it is, in the words of the table
 * @param kind for a range of the memory map, its kind
 * @param name as /proc/iomem prints it; {@code {n}} stands for a number
 * @param turn the smaller, the earlier
 * @param busy whether nothing may be requested below it
 */
public record ResourceRow(String thing, Optional<FirmwareKind> kind, String name, int turn, Insertion how,
        boolean busy, Origins at) implements Located {

    @Override
    public String label() {
        return "a " + thing + kind.map(one -> " that is " + one.label()).orElse("") + " shows as \"" + name + "\"";
    }
}
