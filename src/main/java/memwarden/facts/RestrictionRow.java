package memwarden.facts;

import memwarden.model.Located;
import memwarden.model.Origins;
import memwarden.model.WindowRestriction;

/**
 * A row of the table beside {@code windows/restrictions-set-flags}.
 *
 * @param flag what the kernel sets on the root decoder for it, by the name of its sysfs attribute
 */
public record RestrictionRow(WindowRestriction restriction, String flag, Origins at) implements Located {

    @Override
    public String label() {
        return restriction.label() + " sets " + flag;
    }
}
