package memwarden.model;

import java.util.Optional;

/**
 * A CXL region that was there on the running machine.
 *
 * @param id {@code region0}
 * @param range empty if no source told, or if it has none yet
 * @param driver that was bound to it, or {@code none}; empty if no source told
 */
public record ObservedRegion(String id, Optional<AddressRange> range, Optional<CapacityMode> mode,
        Optional<String> driver, Origins at) implements Located {

    @Override
    public String label() {
        return id + range.map(span -> " " + span).orElse("");
    }
}
