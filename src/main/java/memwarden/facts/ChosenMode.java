package memwarden.facts;

import java.util.List;
import memwarden.model.DaxMode;
import memwarden.model.Spanned;
import memwarden.model.Subject;

/**
 * The mode that a person gave a dax device last, when all that is described has been done.
 *
 * @param of the region or the unit of dax_hmem that it is the device of
 */
public record ChosenMode(Spanned of, ReconfiguredDevice last) implements Measured {

    public DaxMode mode() {
        return last.mode();
    }

    /** Number of the action, from 1. */
    public int step() {
        return last.step();
    }

    @Override
    public List<Subject> measuredFrom() {
        return List.of(last);
    }

    @Override
    public String label() {
        return last.label() + ", and stays so";
    }
}
