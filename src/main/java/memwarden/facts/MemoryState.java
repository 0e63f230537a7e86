package memwarden.facts;

import java.util.List;
import java.util.stream.Stream;
import memwarden.model.Spanned;
import memwarden.model.Subject;
import memwarden.model.Truth;

/**
 * The memory that kmem adds of a region or of a unit of dax_hmem, when a person has done all that is described.
 *
 * @param of the region or the unit
 * @param online whether some block of it is online, if kmem has it
 * @param from what was done with its blocks
 */
public record MemoryState(Spanned of, Truth online, List<Subject> from) implements Measured {

    public MemoryState {
        from = List.copyOf(from);
    }

    @Override
    public List<Subject> measuredFrom() {
        return Stream.concat(Stream.of(of), from.stream()).toList();
    }

    @Override
    public String label() {
        return "memory of " + of.label() + ", online: " + online.label();
    }
}
