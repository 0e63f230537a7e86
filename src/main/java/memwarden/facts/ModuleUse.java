package memwarden.facts;

import memwarden.model.Located;
import memwarden.model.Origins;

/**
 * A row of the table of modules that another module holds.
 *
 * @param user the module that calls it
 * @param loadedFor what must be there for udev to load the user: {@code region}, {@code memory device} or
 *     {@code CXL root}
 * @param trait of kernels on which it does
 */
public record ModuleUse(String module, String user, String loadedFor, String trait, Origins at) implements Located {

    @Override
    public String label() {
        return "module " + module + " is used by " + user;
    }
}
