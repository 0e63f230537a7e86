package memwarden.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import memwarden.model.Subject;

/**
 * A dax device of the running machine beside those that were predicted for its bytes.
 *
 * @param same those that hang from what it hangs from; all of them if no source told that
 * @param others those that hang from something else
 */
public record DaxComparison(SeenDaxDevice seen, List<DaxDevice> same, List<DaxDevice> others) implements Measured {

    public DaxComparison {
        same = List.copyOf(same);
        others = List.copyOf(others);
    }

    /** Whether no dax device was predicted there. */
    public boolean unpredicted() {
        return same.isEmpty() && others.isEmpty();
    }

    /** Whether one was predicted there, and of another parent. */
    public boolean ofAnother() {
        return same.isEmpty() && !others.isEmpty();
    }

    /** Whether one of its parent was predicted, and none of its range. */
    public boolean elsewhere() {
        return !same.isEmpty() && exact().isEmpty();
    }

    /** The predicted device that it is. */
    public Optional<DaxMatch> exact() {
        return same.stream().filter(seen::isOf).findFirst().map(device -> new DaxMatch(seen, device));
    }

    /** The first that was predicted there, of its parent if there is one. */
    public Optional<DaxDevice> nearest() {
        return same.stream().findFirst().or(() -> others.stream().findFirst());
    }

    @Override
    public List<Subject> measuredFrom() {
        List<Subject> from = new ArrayList<>(List.of(seen));
        from.addAll(same);
        from.addAll(others);
        return from;
    }

    @Override
    public String label() {
        return seen.label() + (unpredicted() ? ": none predicted" : ": predicted is " + nearest().orElseThrow().label());
    }
}
