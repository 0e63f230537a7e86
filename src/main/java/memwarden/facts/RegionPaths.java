package memwarden.facts;

import java.util.List;
import java.util.stream.Stream;

/**
 * The ways of a region's devices; there is one such fact for each region.
 *
 * @param restricted those below a restricted CXL host (RCH, CXL 1.1)
 * @param virtual those in a virtual hierarchy (VH)
 */
public record RegionPaths(RegionObject region, List<DevicePath> restricted, List<DevicePath> virtual)
        implements Measured {

    public RegionPaths {
        restricted = List.copyOf(restricted);
        virtual = List.copyOf(virtual);
    }

    public boolean mixed() {
        return !restricted.isEmpty() && !virtual.isEmpty();
    }

    @Override
    public List<DevicePath> measuredFrom() {
        return Stream.concat(restricted.stream(), virtual.stream()).toList();
    }

    @Override
    public String label() {
        return region.label() + (mixed() ? " spans restricted and virtual hierarchies" : " spans one kind of hierarchy");
    }
}
