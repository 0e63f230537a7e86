package memwarden.facts;

import java.util.ArrayList;
import java.util.List;
import memwarden.model.AddressRange;
import memwarden.model.Located;
import memwarden.model.Spanned;
import memwarden.model.Subject;
import memwarden.model.Truth;

/**
 * Whether the memory blocks that kmem was predicted to add were online on the running machine.
 *
 * @param online all of them (yes), or none (no)
 * @param sources what showed it
 */
public record OnlineReview(KmemPart part, Truth online, List<Located> sources) implements Spanned, Measured {

    public OnlineReview {
        sources = List.copyOf(sources);
    }

    @Override
    public AddressRange range() {
        return part.range();
    }

    @Override
    public List<Subject> measuredFrom() {
        List<Subject> from = new ArrayList<>(sources);
        from.add(part);
        return from;
    }

    @Override
    public String label() {
        return "memory blocks " + range();
    }
}
