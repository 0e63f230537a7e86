package memwarden.facts;

import memwarden.model.OnlineType;
import memwarden.model.Subject;

/** What the kernel does with memory blocks that are added while it runs. */
public record OnlinePolicy(OnlineType type) implements Subject {

    @Override
    public String label() {
        return "added memory becomes " + type.label();
    }
}
