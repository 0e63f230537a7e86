package memwarden.facts;

import java.util.List;
import java.util.stream.Stream;
import memwarden.model.AddressRange;
import memwarden.model.Endpoint;
import memwarden.model.RootPort;
import memwarden.model.Spanned;
import memwarden.model.Subject;

/**
 * Addresses that are lost with a root port: devices behind it decode them, or take part in a region that does.
 *
 * @param devices of them, those behind the port
 * @param sources decoders, or the region that a person made
 */
public record PortMemory(RootPort port, AddressRange range, List<Endpoint> devices, List<Subject> sources)
        implements Spanned, Measured {

    public PortMemory {
        devices = List.copyOf(devices);
        sources = List.copyOf(sources);
    }

    /** Id of the root port. */
    public String portId() {
        return port.id();
    }

    /** Ids of the devices. */
    public List<String> endpoints() {
        return devices.stream().map(Endpoint::id).toList();
    }

    /** Whether one of the devices is stated to be of that type. */
    public boolean isOfType(int number) {
        return devices.stream().anyMatch(device -> device.nature().isType(number));
    }

    @Override
    public List<Subject> measuredFrom() {
        return Stream.of(List.of(port), devices, sources).<Subject>flatMap(List::stream).toList();
    }

    @Override
    public String label() {
        return range + " behind " + port.label();
    }
}
