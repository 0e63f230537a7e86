package memwarden.facts;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text that a kernel logs, in the form in which it is compared: neither case, nor blanks, nor how wide an address is
 * printed make a difference.
 */
record LogText(String plain) {

    private static final Pattern LEADING_ZEROS = Pattern.compile("0x0+(?=[0-9a-f])");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    static LogText of(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return new LogText(BLANKS.matcher(LEADING_ZEROS.matcher(lower).replaceAll("0x")).replaceAll(" "));
    }

    /** Whether that stands in it. A number that it ends with ends there too. */
    boolean contains(LogText part) {
        int at = plain.indexOf(part.plain);
        while (at >= 0) {
            int end = at + part.plain.length();
            if (end == plain.length() || !Character.isDigit(plain.charAt(end - 1))
                    || Character.digit(plain.charAt(end), 16) < 0) {
                return true;
            }
            at = plain.indexOf(part.plain, at + 1);
        }
        return false;
    }
}
