package memwarden.model;

import java.util.List;
import java.util.Optional;

/**
 * A person asks for a region ({@code cxl create-region}, or the files of sysfs).
 *
 * @param range where it is expected to lie; the kernel takes a size only, and finds the place itself
 * @param size bytes asked for; empty for what {@code range} holds, or else for as much as the devices have
 * @param window id of the window, which is the root decoder; empty if not stated
 * @param ways interleave ways; empty for as many as there are endpoints
 * @param granularity interleave granularity in bytes; empty for that of the window
 * @param endpoints ids of the memory devices it interleaves over
 * @param otherwise whether it was only asked for if the action before it made no region
 * @param unset what was said to be left unset: some of {@code ways}, {@code granularity}, {@code uuid}
 */
public record CreateRegion(Optional<AddressRange> range, Optional<Long> size, Optional<String> window,
        Optional<Integer> ways, Optional<Long> granularity, CapacityMode mode, List<String> endpoints,
        boolean otherwise, List<String> unset, Origins at) implements OperatorAction {

    public CreateRegion {
        endpoints = List.copyOf(endpoints);
        unset = List.copyOf(unset);
    }

    @Override
    public String label() {
        return "operator: create " + mode.label() + " region" + range.map(place -> " " + place).orElse("")
                + " of " + String.join(", ", endpoints);
    }
}
