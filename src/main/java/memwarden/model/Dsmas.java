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

    /** Whether all that a DSEMTS speaks of lies in it. */
    public boolean holds(Dsemts entry) {
        return part(entry.offset(), entry.length()).isPresent();
    }

    /** The device addresses at {@code offset} bytes from its first one, {@code length} of them; empty if it ends earlier. */
    public Optional<AddressRange> part(long offset, long length) {
        return (offset == 0 ? Optional.of(dpa) : dpa.without(offset)).flatMap(rest -> rest.beginning(length));
    }

    @Override
    public String label() {
        return "DSMAS " + handle + " of " + device + " " + dpa;
    }
}
