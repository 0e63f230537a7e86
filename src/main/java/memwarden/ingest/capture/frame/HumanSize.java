package memwarden.ingest.capture.frame;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes as ndctl's tools print them for people: {@code 256.00 MiB (268.44 MB)} (util/json.c of ndctl). */
public final class HumanSize {

    private static final Pattern ROUNDED =
            Pattern.compile("(\\d{1,9}\\.\\d\\d) ([KMGTP]iB) \\(\\d{1,9}\\.\\d\\d [KMGTP]B\\)");
    private static final Map<String, Integer> UNITS = Map.of("KiB", 10, "MiB", 20, "GiB", 30, "TiB", 40, "PiB", 50);
    /** CXL devices have their capacity, and decoders their ranges, in multiples of this (CXL 3.1, section 8.2.9.9.1.1). */
    private static final BigDecimal STEP = BigDecimal.valueOf(256L << 20);
    private static final BigDecimal MOST = new BigDecimal("18446744073709551616");

    private HumanSize() {
    }

    /** The multiple of 256 MiB that is nearest to what was printed; empty if it was not printed that way. */
    public static Optional<Long> nearest(String text) {
        return nearest(text, STEP);
    }

    /** The whole number of bytes that is nearest to what was printed; empty if it was not printed that way, or 0. */
    public static Optional<Long> printed(String text) {
        return nearest(text, BigDecimal.ONE).filter(bytes -> bytes != 0);
    }

    private static Optional<Long> nearest(String text, BigDecimal step) {
        Matcher words = ROUNDED.matcher(text);
        if (!words.matches()) {
            return Optional.empty();
        }
        BigDecimal bytes = new BigDecimal(words.group(1)).multiply(BigDecimal.valueOf(1L << UNITS.get(words.group(2))));
        BigDecimal nearest = bytes.divide(step, 0, RoundingMode.HALF_UP).multiply(step);
        return nearest.compareTo(MOST) < 0 ? Optional.of(nearest.longValue()) : Optional.empty();
    }
}
