package memwarden.model;

import java.util.Optional;

/**
 * What is known of a link beside its state.
 *
 * @param flitBytes 68 or 256
 * @param backInvalidate whether firmware enabled back-invalidate snoops on it (CXL 3.1, section 9.14)
 * @param busResetUnmasked whether a bus reset from above goes through: Unmask SBR of the port (CXL 3.1, section 8.1.5.2)
 */
public record Hop(Optional<Integer> flitBytes, Truth backInvalidate, Truth busResetUnmasked) {

    public static final Hop NOT_STATED = new Hop(Optional.empty(), Truth.UNKNOWN, Truth.UNKNOWN);
}
