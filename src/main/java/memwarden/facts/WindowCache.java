package memwarden.facts;

import memwarden.model.MemorySideCache;
import memwarden.model.Subject;

/** An extended linear cache that is as large as one half of its window, so that the kernel reckons with it. */
public record WindowCache(CxlWindow window, MemorySideCache cache) implements Subject {

    /** Bytes of the cache. */
    public long size() {
        return cache.size();
    }

    @Override
    public String label() {
        return window.label() + " has a cache in its lower half";
    }
}
