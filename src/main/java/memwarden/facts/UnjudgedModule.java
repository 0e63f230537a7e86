package memwarden.facts;

import memwarden.model.Located;
import memwarden.model.Origins;

/**
 * A row of the table of modules that touch memory and of whose unloading nothing is concluded.
 *
 * @param why what is not known of it, as the end of a sentence
 */
public record UnjudgedModule(String module, String why, Origins at) implements Located {

    @Override
    public String label() {
        return "unloading " + module + " is not judged";
    }
}
