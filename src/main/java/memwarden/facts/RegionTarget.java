package memwarden.facts;

import java.util.ArrayList;
import java.util.List;
import memwarden.model.OperatorAction;
import memwarden.model.Subject;

/**
 * The regions at the range that a person names, as they are when the turn of the action comes.
 *
 * @param step number of the action, from 1
 * @param regions at most one, unless two were assembled over the same range
 */
public record RegionTarget(int step, OperatorAction action, List<Region> regions) implements Measured {

    public RegionTarget {
        regions = List.copyOf(regions);
    }

    public boolean none() {
        return regions.isEmpty();
    }

    @Override
    public List<Subject> measuredFrom() {
        List<Subject> from = new ArrayList<>(List.of(action));
        from.addAll(regions);
        return from;
    }

    @Override
    public String label() {
        return action.label() + (none() ? ": there is no region"
                : ": " + String.join(", ", regions.stream().map(Region::label).toList()));
    }
}
