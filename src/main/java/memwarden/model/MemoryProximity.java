package memwarden.model;

import java.util.Optional;

/**
 * A Memory Proximity Domain Attributes Structure of the HMAT (ACPI 6.5, section 5.2.28.3).
 *
 * @param memory proximity domain of the memory
 * @param initiator proximity domain next to it; empty if the structure names none
 */
public record MemoryProximity(long memory, Optional<Long> initiator, Origins at) implements Located {

    @Override
    public String label() {
        return "HMAT memory domain " + memory + initiator.map(domain -> " next to domain " + domain).orElse("");
    }
}
