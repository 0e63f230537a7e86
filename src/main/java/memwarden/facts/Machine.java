package memwarden.facts;

import memwarden.model.Architecture;
import memwarden.model.Located;
import memwarden.model.Origins;

/** The kind of machine that is judged. */
public record Machine(Architecture architecture, Origins at) implements Located {

    @Override
    public String label() {
        return "the machine is " + architecture.label();
    }
}
