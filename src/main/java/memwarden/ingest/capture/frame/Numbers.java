package memwarden.ingest.capture.frame;

import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import memwarden.yaml.ScalarNode;

/** Numbers as the kernel and its tools print them: decimal, or hexadecimal after {@code 0x}. */
public final class Numbers {

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,20}");
    private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]{1,16}");

    private Numbers() {
    }

    /** An unsigned 64-bit number; empty for any other text. */
    public static Optional<Long> unsigned(String text) {
        try {
            if (HEXADECIMAL.matcher(text).matches()) {
                return Optional.of(Long.parseUnsignedLong(text.substring(2), 16));
            }
            return DECIMAL.matcher(text).matches() ? Optional.of(Long.parseUnsignedLong(text)) : Optional.empty();
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    /** A number as a description takes it, at the place of the word; empty if the word is none, or not a fitting one. */
    public static Optional<ScalarNode> word(ScalarNode word, LongPredicate fits) {
        return unsigned(word.text()).filter(fits::test)
                .map(number -> Draft.word(word.text().startsWith("0x") ? word.text() : Long.toUnsignedString(number),
                        word.origin()));
    }

    /** Whether it can count or number things. */
    public static boolean index(long number) {
        return number >= 0 && number <= Integer.MAX_VALUE;
    }

    public static boolean any(long number) {
        return true;
    }
}
