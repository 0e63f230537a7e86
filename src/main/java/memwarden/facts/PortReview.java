package memwarden.facts;

import java.util.List;
import memwarden.model.IsolationPolicy;

/**
 * A policy that asks for isolation, with everything that speaks against it; there is one for each such policy.
 *
 * @param obstacles in the order in which they were found
 */
public record PortReview(IsolationPolicy policy, List<IsolationObstacle> obstacles) implements Measured {

    public PortReview {
        obstacles = List.copyOf(obstacles);
    }

    /** Id of the root port. */
    public String port() {
        return policy.port();
    }

    /** Whether nothing speaks against it. */
    public boolean free() {
        return obstacles.isEmpty();
    }

    /** Whether something forbids it. */
    public boolean blocked() {
        return has(IsolationObstacle.Weight.BLOCKS);
    }

    /** Whether something makes it a risk. */
    public boolean risky() {
        return has(IsolationObstacle.Weight.RISKS);
    }

    private boolean has(IsolationObstacle.Weight weight) {
        return obstacles.stream().anyMatch(obstacle -> obstacle.weight() == weight);
    }

    @Override
    public List<IsolationObstacle> measuredFrom() {
        return obstacles;
    }

    @Override
    public String label() {
        return free() ? "nothing speaks against isolation of " + port() : "what speaks against isolation of " + port();
    }
}
