package memwarden.model;

import java.util.Optional;

/**
 * A CXL host bridge (ACPI0016).
 *
 * @param uid its ACPI {@code _UID}
 */
public record HostBridge(String id, Optional<Long> uid, Origins at) implements Located {

    @Override
    public String label() {
        return "host bridge " + id;
    }
}
