package memwarden.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import memwarden.model.Affinity;
import memwarden.model.Cfmws;
import memwarden.model.Hmat;
import memwarden.model.Locality;
import memwarden.model.Located;
import memwarden.model.Performance;
import memwarden.model.SratMemory;

/** Compares what the HMAT says of the memory of CXL devices with what the parts of the way there say. */
public final class PerformanceReview {

    private static final Comparator<Performance> ASCENDING = Comparator.comparingLong(Performance::amount);

    private final MemoryWays ways;
    private final Map<Long, List<DecodedMemory>> domains;

    public PerformanceReview(MemoryWays ways, Collection<SratMemory> entries, Collection<Cfmws> windows,
            Collection<DecodedMemory> decoded) {
        this.ways = ways;
        domains = DomainMemory.of(entries, windows, decoded);
    }

    /** The widest gap on each side, for each structure that speaks of memory itself, and each domain without a cache. */
    public List<PerformanceGap> of(Collection<Hmat> tables) {
        List<PerformanceGap> found = new ArrayList<>();
        for (Hmat table : tables) {
            for (Locality locality : table.localities()) {
                List<Long> targets = locality.hierarchy() == 0 ? locality.targets() : List.of();
                for (int column = 0; column < targets.size(); column++) {
                    long domain = targets.get(column);
                    if (domains.containsKey(domain) && table.caches().stream().noneMatch(cache -> cache.domain() == domain)) {
                        found.addAll(widest(table, locality, column));
                    }
                }
            }
        }
        return found;
    }

    private List<PerformanceGap> widest(Hmat table, Locality locality, int column) {
        List<PerformanceGap> gaps = new ArrayList<>();
        for (int row = 0; row < locality.initiators().size(); row++) {
            int initiator = row;
            table.performance(locality, row, column)
                    .ifPresent(stated -> gaps.addAll(gaps(table, locality, initiator, column, stated)));
        }
        return Stream.of(PerformanceGap.Side.values()).flatMap(side -> gaps.stream().filter(gap -> gap.side() == side)
                .max(Comparator.comparingDouble(PerformanceGap::ratio)).stream()).toList();
    }

    private List<PerformanceGap> gaps(Hmat table, Locality locality, int row, int column, Performance stated) {
        long initiator = locality.initiators().get(row);
        long domain = locality.targets().get(column);
        List<MemoryWay> found = new ArrayList<>();
        for (DecodedMemory memory : domains.get(domain)) {
            Optional<MemoryWay> way = ways.way(memory, locality.type(), port -> genericPort(table, locality, initiator, port));
            if (way.isEmpty()) {
                return List.of();
            }
            found.add(way.get());
        }
        return Stream.of(PerformanceGap.Side.values()).flatMap(side -> limiting(found, side, stated.latency()).stream()
                .map(limit -> new PerformanceGap(locality, initiator, domain, side, stated, limit.amount(), limit.ways())))
                .filter(PerformanceGap::exists).toList();
    }

    private Optional<WayTerm> genericPort(Hmat table, Locality asked, long initiator, Affinity port) {
        List<Performance> said = new ArrayList<>();
        List<Located> from = new ArrayList<>(List.of(port));
        for (Locality locality : table.localities()) {
            int row = locality.initiators().indexOf(initiator);
            int column = locality.targets().indexOf(port.domain());
            if (locality.hierarchy() == 0 && asked.type().includes(locality.type()) && row >= 0 && column >= 0) {
                table.performance(locality, row, column).ifPresent(told -> {
                    said.add(told);
                    from.add(locality);
                });
            }
        }
        return WayTerm.of("generic port of domain " + port.domain(), said, from);
    }

    /** What the memory of a domain can be no better than, or no worse than, and the ways that make it so. */
    private record Limit(Performance amount, List<MemoryWay> ways) {
    }

    /** The nearest device sets the best time and the farthest one the worst; bandwidths of several devices may add up. */
    private static Optional<Limit> limiting(List<MemoryWay> ways, PerformanceGap.Side side, boolean latency) {
        if (side == PerformanceGap.Side.WORSE) {
            Comparator<MemoryWay> ascending = Comparator.comparing(MemoryWay::worst, ASCENDING);
            return ways.stream().allMatch(MemoryWay::whole)
                    ? ways.stream().max(latency ? ascending : ascending.reversed()).map(way -> new Limit(way.worst(), List.of(way)))
                    : Optional.empty();
        }
        return latency ? ways.stream().min(Comparator.comparing(MemoryWay::best, ASCENDING))
                        .map(way -> new Limit(way.best(), List.of(way)))
                : ways.stream().map(MemoryWay::best).reduce(Performance::plus).map(sum -> new Limit(sum, ways));
    }
}
