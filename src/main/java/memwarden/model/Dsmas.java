package memwarden.model;

import java.util.Optional;
import java.util.Set;

/**
 * A Device Scoped Memory Affinity Structure (CDAT 1.03, section 3.1): a range of device addresses.
 *
 * @param flags empty if not stated
 * @param dpa ends inclusive
 */
public record Dsmas(String device, int handle, Optional<Set<DsmasFlag>> flags, AddressRange dpa, Origins at) implements CdatStructure {

    @Override
    public String label() {
        return "DSMAS " + handle + " of " + device + " " + dpa;
    }
}
