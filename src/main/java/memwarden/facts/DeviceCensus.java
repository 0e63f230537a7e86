package memwarden.facts;

import java.util.List;
import java.util.stream.Stream;
import memwarden.model.Subject;

/**
 * The fate of every memory device. A rule that concludes from there being no region binds it: a device that does not
 * attach, and a region that is never committed, are reasons for that.
 *
 * @param devices by name; a device that several things keep from attaching is there several times
 * @param uncommitted by address
 */
public record DeviceCensus(List<EndpointState> devices, List<UncommittedRegion> uncommitted) implements Measured {

    public DeviceCensus {
        devices = List.copyOf(devices);
        uncommitted = List.copyOf(uncommitted);
    }

    @Override
    public List<Subject> measuredFrom() {
        return Stream.<Subject>concat(devices.stream(), uncommitted.stream()).toList();
    }

    @Override
    public String label() {
        return measuredFrom().isEmpty() ? "no memory device is described"
                : String.join(", ", measuredFrom().stream().map(Subject::label).toList());
    }
}
