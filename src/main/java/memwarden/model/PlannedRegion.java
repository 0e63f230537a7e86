package memwarden.model;

import java.util.List;
import java.util.Optional;

/**
 * A region that is to be made of what firmware has not committed.
 *
 * @param endpoints ids, in the order of the interleave; not empty
 * @param size bytes; empty if not stated
 */
public record PlannedRegion(RegionOrigin origin, List<String> endpoints, Optional<Long> size, Origins at)
        implements Located {

    public PlannedRegion {
        endpoints = List.copyOf(endpoints);
    }

    /** Its size as a reader wants it. */
    public Optional<ByteCount> bytes() {
        return size.map(ByteCount::new);
    }

    @Override
    public String label() {
        return "planned " + origin.label() + " region of " + String.join(", ", endpoints);
    }
}
