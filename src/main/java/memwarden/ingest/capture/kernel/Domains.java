package memwarden.ingest.capture.kernel;

import java.util.Optional;

/** Proximity domains in logs. */
final class Domains {

    private static final long LARGEST = 0xffffffffL;

    private Domains() {
    }

    /** The domain that a text of decimal digits names; empty if it needs more than 32 bits. */
    static Optional<Long> of(String digits) {
        String significant = digits.replaceFirst("^0++(?=\\d)", "");
        return significant.length() <= 10 && Long.parseLong(significant) <= LARGEST
                ? Optional.of(Long.parseLong(significant)) : Optional.empty();
    }
}
