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

    /** Whether its base is 0: the kernel passes over such a structure. */
    public boolean withoutBase() {
        return base.filter(address -> address == 0).isPresent();
    }

    /** Whether all bits of its base are set, which the kernel takes for no address. */
    public boolean baseAllOnes() {
        return base.filter(address -> address == -1).isPresent();
    }

    /** How many bytes of registers a host bridge of its version has; empty if the version is not stated. */
    public Optional<Long> lengthOfVersion() {
        return version.map(ChbsVersion::registers);
    }

    /** Whether version and length are stated, and do not go together. */
    public boolean lengthOfAnotherVersion() {
        return length.isPresent() && lengthOfVersion().isPresent() && !length.equals(lengthOfVersion());
    }

    @Override
    public String label() {
        return "CHBS for UID " + uid;
    }
}
