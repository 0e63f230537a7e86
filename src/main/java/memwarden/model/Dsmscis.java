package memwarden.model;

import java.util.Optional;

/**
 * A Device Scoped Memory Side Cache Information Structure (CDAT 1.03, section 3.3).
 *
 * @param handle of a DSMAS
 * @param size in bytes
 * @param associativity empty if not stated
 */
public record Dsmscis(String device, int handle, long size, Optional<CacheAssociativity> associativity, Origins at) implements CdatStructure {

    @Override
    public String label() {
        return "memory side cache of handle " + handle + " of " + device;
    }
}
