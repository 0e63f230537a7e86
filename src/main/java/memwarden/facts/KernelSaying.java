package memwarden.facts;

import memwarden.model.Located;
import memwarden.model.Origins;

/**
 * A row of the table of kernel messages.
 *
 * @param says part of a message
 * @param failure whether such a message reports a failure; if not, it has no consequence for memory
 */
public record KernelSaying(String says, boolean failure, Origins at) implements Located {

    @Override
    public String label() {
        return "\"" + says + "\" " + (failure ? "reports a failure" : "has no consequence");
    }
}
