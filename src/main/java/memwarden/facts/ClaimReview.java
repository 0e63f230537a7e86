package memwarden.facts;

import java.util.List;
import memwarden.model.Spanned;
import memwarden.model.AddressRange;

/**
 * A claim with everything that stands in its way; there is one for each claim.
 *
 * @param obstacles by address of what is in the way
 */
public record ClaimReview(Claim claim, List<Obstacle> obstacles) implements Spanned, Measured {

    public ClaimReview {
        obstacles = List.copyOf(obstacles);
    }

    @Override
    public AddressRange range() {
        return claim.range();
    }

    /** Whether nothing is in its way. */
    public boolean free() {
        return obstacles.isEmpty();
    }

    /** Whether its dax region is refused. */
    public boolean refused() {
        return obstacles.stream().anyMatch(obstacle -> obstacle.effect() == Obstacle.Effect.NO_DEVICE);
    }

    @Override
    public List<Obstacle> measuredFrom() {
        return obstacles;
    }

    @Override
    public String label() {
        return claim.label() + (free() ? ", nothing in its way" : ", obstructed");
    }
}
