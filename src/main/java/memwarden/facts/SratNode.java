package memwarden.facts;

import java.util.List;
import memwarden.model.SratMemory;
import memwarden.model.Subject;

/**
 * The node of an enabled SRAT memory entry: domains are numbered in the order in which the table first names them.
 */
public record SratNode(SratMemory entry, int node) implements Measured {

    @Override
    public List<Subject> measuredFrom() {
        return List.of(entry);
    }

    @Override
    public String label() {
        return entry.label() + " is node " + node;
    }
}
