package memwarden.model;

import java.util.Optional;

/**
 * A CXL Host Bridge Structure of the CEDT (CXL 3.1, section 9.18.1.2).
 *
 * @param uid the ACPI {@code _UID} of the host bridge it is about
 * @param version empty if not stated
 */
public record Chbs(long uid, Optional<ChbsVersion> version, Origins at) implements Located {

    @Override
    public String label() {
        return "CHBS for UID " + uid;
    }
}
