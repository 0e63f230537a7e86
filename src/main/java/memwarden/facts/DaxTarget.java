package memwarden.facts;

import java.util.List;
import java.util.stream.Stream;
import memwarden.model.AddressRange;
import memwarden.model.ReconfigureDevice;
import memwarden.model.Spanned;
import memwarden.model.Subject;

/**
 * What lies at the range of the dax device that a person gives another mode, when the turn of the action comes.
 *
 * @param step number of the action, from 1
 * @param devices regions of volatile memory, and units of dax_hmem, with exactly that range
 * @param persistent persistent regions that share bytes with it
 */
public record DaxTarget(int step, ReconfigureDevice action, List<Spanned> devices, List<Region> persistent)
        implements Measured {

    public DaxTarget {
        devices = List.copyOf(devices);
        persistent = List.copyOf(persistent);
    }

    public AddressRange range() {
        return action.range();
    }

    /** Whether neither a region nor a range of dax_hmem is there. */
    public boolean none() {
        return devices.isEmpty();
    }

    /** Whether persistent memory is there. */
    public boolean lasting() {
        return !persistent.isEmpty();
    }

    @Override
    public List<Subject> measuredFrom() {
        return Stream.of(List.of(action), devices, persistent).<Subject>flatMap(List::stream).toList();
    }

    @Override
    public String label() {
        return action.label() + (none() ? ": there is no such device" : "");
    }
}
