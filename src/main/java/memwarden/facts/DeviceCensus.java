package memwarden.facts;

import java.util.List;
import java.util.stream.Stream;
import memwarden.model.Subject;

/**
 * The fate of every memory device. A rule that concludes from there being no region binds it: a device that does not
 * attach, and a region that is never committed, are reasons for that.
 *
 * @param attached by name
 * @param reasons devices that do not attach, by name, of which one that several things keep from attaching is there
 *     several times; then uncommitted regions, by address
 */
public record DeviceCensus(List<EndpointState> attached, List<Subject> reasons) implements Measured {

    public DeviceCensus {
        attached = List.copyOf(attached);
        reasons = List.copyOf(reasons);
    }

    @Override
    public List<Subject> measuredFrom() {
        return Stream.<Subject>concat(attached.stream(), reasons.stream()).toList();
    }

    /** A device that attaches is no reason for a region that is not there. */
    @Override
    public List<Subject> shownFrom() {
        return reasons;
    }

    @Override
    public String label() {
        return attached.isEmpty() && reasons.isEmpty() ? "no memory device is described"
                : String.join(", ", measuredFrom().stream().map(Subject::label).toList());
    }
}
