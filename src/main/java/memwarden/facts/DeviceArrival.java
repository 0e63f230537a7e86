package memwarden.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import memwarden.model.AddDevice;
import memwarden.model.Endpoint;
import memwarden.model.Subject;

/**
 * A memory device is plugged in.
 *
 * @param step number of the action, from 1
 * @param endpoint empty for a device that is not described
 */
public record DeviceArrival(int step, AddDevice action, Optional<Endpoint> endpoint) implements Measured {

    @Override
    public List<Subject> measuredFrom() {
        List<Subject> from = new ArrayList<>(List.of(action));
        endpoint.ifPresent(from::add);
        return from;
    }

    @Override
    public String label() {
        return action.label();
    }
}
