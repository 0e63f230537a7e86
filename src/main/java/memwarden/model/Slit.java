package memwarden.model;

import java.util.List;

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

    @Override
    public String label() {
        return "SLIT of " + localities + " localities";
    }
}
