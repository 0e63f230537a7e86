package memwarden.facts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import memwarden.model.DaxMode;
import memwarden.model.OperatorAction;
import memwarden.model.Spanned;
import memwarden.model.Subject;
import memwarden.model.Truth;

/**
 * The memory that kmem adds of a region or of a unit of dax_hmem, when the turn of an action comes.
 *
 * @param step number of the action, from 1
 * @param of the region or the unit
 * @param online whether some block of it is online, if kmem has it
 * @param movable whether all that is online is for pages that can be moved away again; yes if nothing is online
 * @param chosen the mode that a person gave its dax device last, if one did
 * @param from what was done with its blocks before
 */
public record MemoryTarget(int step, OperatorAction action, Spanned of, Truth online, Truth movable,
        Optional<ReconfiguredDevice> chosen, List<? extends Subject> from) implements Measured {

    public MemoryTarget {
        from = List.copyOf(from);
    }

    /** Whether a person chose the mode of its dax device. */
    public boolean reconfigured() {
        return chosen.isPresent();
    }

    /** Whether a person gave its dax device to programs, so that nothing of it is System RAM. */
    public boolean devdax() {
        return chosen.filter(device -> device.mode() == DaxMode.DEVDAX).isPresent();
    }

    /** In the words of the table of what goes with a module: {@code ram region} or {@code unit}. */
    public String thing() {
        return of instanceof Region region ? region.mode().label() + " region" : "unit";
    }

    @Override
    public List<Subject> measuredFrom() {
        return Stream.concat(Stream.of(action, of), from.stream()).toList();
    }

    @Override
    public String label() {
        return "memory of " + of.label() + switch (online) {
            case YES -> ", online";
            case NO -> ", offline";
            case UNKNOWN -> ", online or not";
        };
    }
}
