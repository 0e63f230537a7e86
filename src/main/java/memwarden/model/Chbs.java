package memwarden.model;

import java.util.Optional;

/**
 * A CXL Host Bridge Structure of the CEDT (CXL 3.1, section 9.18.1.2).
 *
 * @param uid the ACPI {@code _UID} of the host bridge it is about
 * @param version empty if not stated
 * @param base of the RCRB (1.1) or the component registers (2.0)
 * @param length of them, in bytes
 */
public record Chbs(long uid, Optional<ChbsVersion> version, Optional<Long> base, Optional<Long> length,
        Origins at) implements Located {

    @Override
    public String label() {
        return "CHBS for UID " + uid;
    }
}
