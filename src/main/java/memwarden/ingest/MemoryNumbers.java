package memwarden.ingest;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import memwarden.model.AddressRange;

/**
 * Takes numbers from the front of a text, as {@code memparse()} and {@code simple_strtoull()} of the kernel do
 * ({@code lib/cmdline.c}): hexadecimal after {@code 0x}, octal after {@code 0}, else decimal; K, M, G, T, P, E are powers of
 * two.
 */
final class MemoryNumbers {

    private static final Pattern NUMBER = Pattern.compile("0[xX][0-9a-fA-F]++|[0-9]++");
    private static final String UNITS = "kmgtpe";

    private final String text;
    private int at;

    MemoryNumbers(String text) {
        this.text = text;
    }

    /** The next character, which is taken; 0 at the end. */
    char sign() {
        return atEnd() ? 0 : text.charAt(at++);
    }

    /** Whether the next character is {@code sign}, which is then taken. */
    boolean take(char sign) {
        boolean next = !atEnd() && text.charAt(at) == sign;
        at += next ? 1 : 0;
        return next;
    }

    boolean atEnd() {
        return at == text.length();
    }

    /** A number of bytes with or without a unit; empty if there is none, or if it needs more than 64 bits. */
    Optional<Long> size() {
        Optional<Long> number = number();
        if (number.isEmpty() || atEnd()) {
            return number;
        }
        int unit = UNITS.indexOf(Character.toLowerCase(text.charAt(at)));
        if (unit < 0) {
            return number;
        }
        at++;
        int shift = 10 * (unit + 1);
        return number.filter(digits -> Long.compareUnsigned(digits, -1L >>> shift) <= 0).map(digits -> digits << shift);
    }

    /** A number without a unit. */
    Optional<Long> number() {
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) {
            return Optional.empty();
        }
        at = number.end();
        String digits = number.group().toLowerCase(Locale.ROOT);
        try {
            return Optional.of(digits.startsWith("0x") ? Long.parseUnsignedLong(digits.substring(2), 16)
                    : Long.parseUnsignedLong(digits, digits.startsWith("0") ? 8 : 10));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    /** The range of {@code size} bytes from {@code start} on; empty if it has no byte, or bytes beyond 64 bits. */
    static Optional<AddressRange> range(long start, long size) {
        long end = start + size - 1;
        return size != 0 && Long.compareUnsigned(end, start) >= 0 ? Optional.of(new AddressRange(start, end))
                : Optional.empty();
    }
}
