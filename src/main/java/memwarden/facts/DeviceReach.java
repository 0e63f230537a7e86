package memwarden.facts;

import java.util.ArrayList;
import java.util.List;
import memwarden.model.Endpoint;
import memwarden.model.Subject;

/**
 * A memory device of which nothing is in use when the operator has done all, and the window of its host bridge that has
 * the largest place left.
 *
 * @param others committed decoders of other devices in that window
 */
public record DeviceReach(Endpoint endpoint, FreeSpace space, List<CommittedDecoder> others) implements Measured {

    public DeviceReach {
        others = List.copyOf(others);
    }

    /** Whether a set of decoders in the window waits for one more device, which this may be. */
    public boolean awaited() {
        return others.stream().anyMatch(decoder -> decoder.decoder().ways().filter(ways -> ways > others.stream()
                .filter(other -> other.range().equals(decoder.range())).count()).isPresent());
    }

    public String id() {
        return endpoint.id();
    }

    @Override
    public List<Subject> measuredFrom() {
        List<Subject> from = new ArrayList<>(List.of(endpoint, space));
        from.addAll(others);
        return from;
    }

    @Override
    public String label() {
        return endpoint.label() + " reaches " + space.window().label();
    }
}
