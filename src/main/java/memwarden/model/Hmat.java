package memwarden.model;

import java.util.List;
import java.util.Optional;

/**
 * The heterogeneous memory attribute table (ACPI 6.5, section 5.2.28).
 *
 * @param revision the kernel reads 1 and 2
 */
public record Hmat(long revision, List<MemoryProximity> proximity, List<Locality> localities,
        List<MemorySideCache> caches, Origins at) implements Located {

    public Hmat {
        proximity = List.copyOf(proximity);
        localities = List.copyOf(localities);
        caches = List.copyOf(caches);
    }

    /**
     * What one of its structures says of a pair; empty if it says nothing. Tables of revision 1 count tenths: of a
     * nanosecond, or of MB/s.
     *
     * @param initiator position among the initiators
     * @param target position among the targets
     */
    public Optional<Performance> performance(Locality locality, int initiator, int target) {
        return locality.entryAt(initiator, target)
                .flatMap(entry -> Performance.of(locality.type(), locality.baseUnit(), entry))
                .map(told -> revision != 1 ? told
                        : new Performance(told.latency() ? told.amount() * 100 : told.amount() / 10, told.latency()));
    }

    /** Whether its caches are stated, be it as absent. */
    public boolean statesCaches() {
        return at.states("caches");
    }

    @Override
    public String label() {
        return "HMAT of revision " + revision;
    }
}
