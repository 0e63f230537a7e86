package memwarden.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import memwarden.model.Located;
import memwarden.model.Locality;
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
                if (locality.hierarchy() == 0 && locality.type().isLatency()) {
                    for (int row = 0; row < locality.initiators().size(); row++) {
                        first(slit, locality, row).ifPresent(found::add);
                    }
                }
            }
        }
        return found;
    }

    /** A domain as one initiator sees it. */
    private record Reach(long domain, long distance, long latency) {
    }

    /** The nearest far domain that is faster than a nearer one; tables may be huge, so no pair is looked at by itself. */
    private static Optional<DistanceConflict> first(Slit slit, Locality locality, int row) {
        long initiator = locality.initiators().get(row);
        Optional<Reach> slowestNearer = Optional.empty();
        List<Reach> equallyFar = new ArrayList<>();
        for (Reach reach : reaches(slit, locality, row)) {
            if (!equallyFar.isEmpty() && equallyFar.get(0).distance < reach.distance) {
                slowestNearer = Stream.concat(slowestNearer.stream(), equallyFar.stream())
                        .max(Comparator.comparingLong(Reach::latency));
                equallyFar.clear();
            }
            Optional<Reach> near = slowestNearer.filter(nearer -> nearer.latency > reach.latency);
            if (near.isPresent()) {
                return Optional.of(new DistanceConflict(slit, locality, initiator, near.get().domain, reach.domain));
            }
            equallyFar.add(reach);
        }
        return Optional.empty();
    }

    /** The targets of which both tables tell, the nearest first. */
    private static List<Reach> reaches(Slit slit, Locality locality, int row) {
        long initiator = locality.initiators().get(row);
        List<Reach> reached = new ArrayList<>();
        for (int column = 0; column < locality.targets().size(); column++) {
            long target = locality.targets().get(column);
            Optional<Long> latency = locality.entryAt(row, column);
            slit.distance(initiator, target).ifPresent(distance ->
                    latency.ifPresent(time -> reached.add(new Reach(target, distance, time))));
        }
        reached.sort(Comparator.comparingLong(Reach::distance));
        return reached;
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
