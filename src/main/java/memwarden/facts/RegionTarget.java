package memwarden.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import memwarden.model.OperatorAction;
import memwarden.model.Subject;

/**
 * The regions at the range that a person names, as they are when the turn of the action comes.
 *
 * @param step number of the action, from 1
 * @param regions at most one, unless two were assembled over the same range
 * @param endedBy the action by which the last region at this range went, if one did
 */
public record RegionTarget(int step, OperatorAction action, List<Region> regions, Optional<OperatorAction> endedBy)
        implements Measured {

    public RegionTarget {
        regions = List.copyOf(regions);
    }

    /** A region that is there when its turn comes. */
    public RegionTarget(int step, OperatorAction action, Region region) {
        this(step, action, List.of(region), Optional.empty());
    }

    public boolean none() {
        return regions.isEmpty();
    }

    /** Whether there was a region at this range. */
    public boolean gone() {
        return endedBy.isPresent();
    }

    @Override
    public List<Subject> measuredFrom() {
        List<Subject> from = new ArrayList<>(List.of(action));
        from.addAll(regions);
        endedBy.ifPresent(from::add);
        return from;
    }

    @Override
    public String label() {
        return action.label() + (none() ? ": there is no region"
                : ": " + String.join(", ", regions.stream().map(Region::label).toList()));
    }
}
