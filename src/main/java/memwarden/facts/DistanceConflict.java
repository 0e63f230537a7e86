package memwarden.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import memwarden.model.Located;
import memwarden.model.Locality;
import memwarden.model.PerformanceType;
import memwarden.model.Slit;

/**
 * Two memory domains of which SLIT and HMAT disagree which one is nearer to an initiator.
 *
 * @param near the domain that is nearer by the SLIT
 * @param far the domain that is farther by the SLIT, and has the lower latency by the HMAT
 */
public record DistanceConflict(Slit slit, Locality locality, long initiator, long near, long far) implements Measured {

    /** The first such pair of each initiator of each latency structure for memory itself. */
    static List<DistanceConflict> of(Collection<Slit> slits, Collection<Locality> localities) {
        List<DistanceConflict> found = new ArrayList<>();
        for (Slit slit : slits) {
            for (Locality locality : localities) {
                if (locality.hierarchy() == 0 && isLatency(locality.type())) {
                    locality.initiators().forEach(initiator -> first(slit, locality, initiator).ifPresent(found::add));
                }
            }
        }
        return found;
    }

    private static boolean isLatency(PerformanceType type) {
        return switch (type) {
            case ACCESS_LATENCY, READ_LATENCY, WRITE_LATENCY -> true;
            case ACCESS_BANDWIDTH, READ_BANDWIDTH, WRITE_BANDWIDTH -> false;
        };
    }

    private static Optional<DistanceConflict> first(Slit slit, Locality locality, long initiator) {
        for (long near : locality.targets()) {
            for (long far : locality.targets()) {
                if (less(slit.distance(initiator, near), slit.distance(initiator, far))
                        && less(locality.entry(initiator, far), locality.entry(initiator, near))) {
                    return Optional.of(new DistanceConflict(slit, locality, initiator, near, far));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean less(Optional<Long> one, Optional<Long> other) {
        return one.isPresent() && other.isPresent() && one.get() < other.get();
    }

    @Override
    public List<Located> measuredFrom() {
        return List.of(slit, locality);
    }

    @Override
    public String label() {
        return "SLIT and HMAT disagree about domains " + near + " and " + far + ", seen from domain " + initiator;
    }
}
