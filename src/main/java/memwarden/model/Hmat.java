package memwarden.model;

import java.util.List;

/**
 * The heterogeneous memory attribute table (ACPI 6.5, section 5.2.28), as far as ownership depends on it.
 *
 * @param revision the kernel reads 1 and 2
 */
public record Hmat(long revision, List<MemorySideCache> caches, Origins at) implements Located {

    public Hmat {
        caches = List.copyOf(caches);
    }

    @Override
    public String label() {
        return "HMAT of revision " + revision;
    }
}
