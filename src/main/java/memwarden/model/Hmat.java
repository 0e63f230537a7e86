package memwarden.model;

import java.util.List;

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

    /** Whether its caches are stated, be it as absent. */
    public boolean statesCaches() {
        return at.states("caches");
    }

    @Override
    public String label() {
        return "HMAT of revision " + revision;
    }
}
