package memwarden.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import memwarden.model.AddressRange;
import memwarden.model.Located;
import memwarden.model.Spanned;

/**
 * Everything of one kind that shares bytes with a thing; there is one such fact even where nothing does. A rule that
 * would otherwise negate {@link Overlap}, or fire once for each, finds the answer in one place.
 *
 * @param thing the thing that was looked at
 * @param kind name of the fact type that was looked for
 * @param overlaps by address; empty if nothing of that kind shares a byte with the thing
 */
public record Contacts(Spanned thing, String kind, List<Overlap> overlaps) implements Measured {

    public Contacts {
        overlaps = List.copyOf(overlaps);
    }

    public boolean none() {
        return overlaps.isEmpty();
    }

    /** Whether the whole thing lies in, or equals, a single one of them. */
    public boolean within() {
        return overlaps.stream().anyMatch(Overlap::within);
    }

    /** Whether one of them has exactly its range. */
    public boolean equal() {
        return overlaps.stream().anyMatch(overlap -> overlap.relation() == Relation.EQUAL);
    }

    /** Whether the first byte of the thing lies in one of them. */
    public boolean startsInside() {
        return overlaps.stream().anyMatch(Overlap::startsInside);
    }

    /** Of those that stand before it in the input and hold it, lie in it or have its range, the one that stands first. */
    public Optional<Overlap> nestedWithEarlier() {
        return overlaps.stream().filter(overlap -> overlap.relation() != Relation.CROSSING && overlap.otherStatedFirst())
                .min(Comparator.comparing(overlap -> (Located) overlap.other(), Geometry.IN_TABLE_ORDER));
    }

    /** What none of them covers of the thing, by address; empty if they cover all of it. */
    public List<AddressRange> uncovered() {
        List<AddressRange> left = new ArrayList<>();
        long next = thing.range().start();
        for (AddressRange covered : overlaps.stream().map(Overlap::shared).sorted().toList()) {
            if (Long.compareUnsigned(next, covered.start()) < 0) {
                left.add(new AddressRange(next, covered.start() - 1));
            }
            if (covered.end() == thing.range().end()) {
                return left;
            }
            next = Long.compareUnsigned(next, covered.end()) <= 0 ? covered.end() + 1 : next;
        }
        left.add(new AddressRange(next, thing.range().end()));
        return left;
    }

    /** Of those in which its first byte lies, the one that stands first in the input, which is the order of a table. */
    public Optional<Located> beginsIn() {
        return overlaps.stream().filter(Overlap::startsInside).map(Overlap::other).filter(Located.class::isInstance)
                .map(Located.class::cast).min(Geometry.IN_TABLE_ORDER);
    }

    @Override
    public List<Spanned> measuredFrom() {
        return overlaps.stream().map(Overlap::other).toList();
    }

    @Override
    public String label() {
        return thing.label() + " shares bytes with "
                + (none() ? "no " + kind : String.join(", ", overlaps.stream().map(o -> o.other().label()).toList()));
    }
}
