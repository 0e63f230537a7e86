package memwarden.model;

/**
 * Whether the machine can drop the caches of its processors for a range of memory, as a kernel wants before a region is
 * committed ({@code cpu_cache_has_invalidate_memregion()}): a guest of a hypervisor mostly cannot.
 */
public record CacheInvalidation(boolean possible, Origins at) implements Located {

    @Override
    public String label() {
        return "the caches of the processors can" + (possible ? "" : "not") + " be invalidated";
    }
}
