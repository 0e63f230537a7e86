package memwarden.facts;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import memwarden.model.AddressRange;
import memwarden.model.DsemtsType;
import memwarden.model.Spanned;

/**
 * Two devices share system addresses, which interleaving spreads over both, and ask different types of the memory map.
 *
 * @param range what both speak of
 * @param first the one that stands first in the input
 */
public record TypeDispute(AddressRange range, ExpectedType expected, ExpectedType first) implements Spanned, Measured {

    /** One for each entry of a CDAT that contradicts one of another device before it. */
    static List<TypeDispute> of(Collection<ExpectedType> types) {
        List<ExpectedType> known = types.stream().filter(asked -> asked.type() != DsemtsType.UNKNOWN_CODE).toList();
        return Geometry.contacts(known, known, ExpectedType.class).stream().flatMap(contacts -> first(contacts).stream()).toList();
    }

    private static Optional<TypeDispute> first(Contacts contacts) {
        ExpectedType expected = (ExpectedType) contacts.thing();
        return contacts.overlaps().stream()
                .map(overlap -> new TypeDispute(overlap.shared(), expected, (ExpectedType) overlap.other()))
                .filter(pair -> pair.first.type() != expected.type()
                        && !pair.first.memory().endpoint().equals(expected.memory().endpoint())
                        && Geometry.IN_TABLE_ORDER.compare(pair.first.entry(), expected.entry()) < 0)
                .min(Comparator.comparing(pair -> pair.first.entry(), Geometry.IN_TABLE_ORDER));
    }

    @Override
    public List<ExpectedType> measuredFrom() {
        return List.of(first, expected);
    }

    @Override
    public String label() {
        return expected.label() + ", and " + first.label();
    }
}
