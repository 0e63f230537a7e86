package memwarden.facts;

import java.util.List;

/**
 * The fate of every memory device. A rule that concludes from there being no region binds it: a device that does not
 * attach is one reason for that.
 *
 * @param devices by name; a device that lacks several drivers is there several times
 */
public record DeviceCensus(List<EndpointState> devices) implements Measured {

    public DeviceCensus {
        devices = List.copyOf(devices);
    }

    @Override
    public List<EndpointState> measuredFrom() {
        return devices;
    }

    @Override
    public String label() {
        return devices.isEmpty() ? "no memory device is described"
                : String.join(", ", devices.stream().map(EndpointState::label).toList());
    }
}
