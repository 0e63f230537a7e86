package memwarden.facts;

import java.util.List;
import memwarden.model.Located;
import memwarden.model.Origins;

/**
 * A row of the table of timeout ranges that a port can offer.
 *
 * @param field bits 3:0 of the capability register
 * @param ranges their letters
 */
public record TimeoutSupportRow(int field, List<String> ranges, Origins at) implements Located {

    public TimeoutSupportRow {
        ranges = List.copyOf(ranges);
    }

    @Override
    public String label() {
        return "timeout ranges " + Integer.toHexString(field) + "h: " + String.join(", ", ranges);
    }
}
