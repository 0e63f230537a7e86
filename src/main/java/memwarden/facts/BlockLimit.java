package memwarden.facts;

import memwarden.model.Cfmws;
import memwarden.model.Subject;

/** A window that keeps memory blocks so small that whole ones fill it. */
public record BlockLimit(Cfmws cfmws) implements Subject {

    @Override
    public String label() {
        return "memory blocks must fill " + cfmws.label();
    }
}
