package memwarden.model;

import java.util.Optional;

/**
 * A memory side cache structure of the HMAT (ACPI 6.5, section 5.2.28.5).
 *
 * @param domain proximity domain of the memory that it caches
 * @param size in bytes
 */
public record MemorySideCache(long domain, long size, Optional<CacheAssociativity> associativity,
        Optional<CacheAddressMode> addressMode, Origins at) implements Located {

    @Override
    public String label() {
        return "memory side cache of domain " + domain;
    }

    /** Its size as the kernel prints one: 16 digits. */
    public String paddedSize() {
        return new ByteCount(size).padded();
    }
}
