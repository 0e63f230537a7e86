package memwarden.facts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import memwarden.model.AddressRange;
import memwarden.model.Cdat;
import memwarden.model.Dsmas;
import memwarden.model.Endpoint;
import memwarden.model.Subject;

/**
 * Device addresses (DPA) within the capacity of a device, which no DSMAS of its CDAT describes.
 *
 * @param range ends inclusive; the first such range, by address
 */
public record UndescribedMemory(Endpoint endpoint, Cdat cdat, AddressRange range) implements Measured {

    /** What is left out; empty if nothing is, or if the capacity is not stated. */
    static Optional<UndescribedMemory> of(Endpoint endpoint, List<Dsmas> described) {
        return endpoint.capacity().total().filter(bytes -> bytes != 0)
                .map(bytes -> new AddressRange(0, bytes - 1))
                .flatMap(all -> firstGap(all, described))
                .map(gap -> new UndescribedMemory(endpoint, endpoint.cdat(), gap));
    }

    private static Optional<AddressRange> firstGap(AddressRange all, List<Dsmas> described) {
        Optional<AddressRange> rest = Optional.of(all);
        for (AddressRange next : described.stream().map(Dsmas::dpa).sorted().toList()) {
            if (rest.isEmpty()) {
                return rest;
            }
            AddressRange left = rest.get();
            if (Long.compareUnsigned(left.start(), next.start()) < 0) {
                return Optional.of(Long.compareUnsigned(next.start(), left.end()) > 0 ? left
                        : new AddressRange(left.start(), next.start() - 1));
            }
            rest = left.after(next);
        }
        return rest;
    }

    @Override
    public List<Subject> measuredFrom() {
        return Stream.<Subject>of(endpoint, cdat).toList();
    }

    @Override
    public String label() {
        return "device addresses " + range + " of " + endpoint.label() + ", which no DSMAS describes";
    }
}
