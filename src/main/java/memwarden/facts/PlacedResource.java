package memwarden.facts;

import java.util.List;
import java.util.Optional;
import memwarden.model.AddressRange;
import memwarden.model.Spanned;

/**
 * What became of a resource.
 *
 * @param place what it occupies; empty if it is not in the tree
 * @param depth of its line, from 0
 * @param name of its line, number included
 * @param displacedBy the neighbour that grew over it, whole or in part
 */
public record PlacedResource(Resource resource, Optional<AddressRange> place, int depth, String name,
        Optional<Resource> displacedBy) implements Spanned, Measured {

    @Override
    public AddressRange range() {
        return place.orElse(resource.range());
    }

    /** Whether it occupies bytes that are not its own. */
    public boolean grown() {
        return place.isPresent() && !resource.range().contains(place.get());
    }

    /** Whether it is there without its first bytes. */
    public boolean cut() {
        return place.isPresent() && displacedBy.isPresent();
    }

    /** Whether it is not there, because a neighbour covers it. */
    public boolean removed() {
        return place.isEmpty() && displacedBy.isPresent();
    }

    /** Whether it is not there, because it crosses another, or has nothing to lie below. */
    public boolean refused() {
        return place.isEmpty() && displacedBy.isEmpty();
    }

    @Override
    public List<Resource> measuredFrom() {
        return displacedBy.map(other -> List.of(resource, other)).orElse(List.of(resource));
    }

    @Override
    public String label() {
        return name + " " + place.map(AddressRange::toString).orElse("(not listed)");
    }
}
