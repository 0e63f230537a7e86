package memwarden.model;

import java.util.List;
import java.util.Optional;

/**
 * The System Locality Distance Information Table (ACPI 6.5, section 5.2.17).
 *
 * @param localities number of proximity domains, from 0 on
 * @param distances row by row, one for each pair; 10 is a domain to itself, 255 unreachable
 */
public record Slit(int localities, List<Long> distances, Origins at) implements Located {

    public Slit {
        distances = List.copyOf(distances);
    }

    /** The distance between two domains; empty if it has no entry for them. */
    public Optional<Long> distance(long from, long to) {
        return inside(from) && inside(to) && distances.size() == (long) localities * localities
                ? Optional.of(distances.get((int) (from * localities + to))) : Optional.empty();
    }

    private boolean inside(long domain) {
        return domain >= 0 && domain < localities;
    }

    @Override
    public String label() {
        return "SLIT of " + localities + " localities";
    }
}
