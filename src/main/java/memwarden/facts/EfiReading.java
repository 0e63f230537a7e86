package memwarden.facts;

import memwarden.model.Cacheability;
import memwarden.model.EfiMemoryType;
import memwarden.model.EfiRange;
import memwarden.model.Subject;

/**
 * How the kernel reads an entry of the EFI map.
 *
 * @param softReserved whether the entry carries EFI_MEMORY_SP and the kernel honours it
 */
public record EfiReading(EfiRange entry, boolean softReserved) implements Subject {

    public EfiMemoryType type() {
        return entry.type();
    }

    public Cacheability cache() {
        return entry.cacheability();
    }

    @Override
    public String label() {
        return entry.label() + (softReserved ? ", EFI_MEMORY_SP honoured" : "");
    }
}
