package memwarden.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kernel release as {@code uname -r} prints it, reduced to what decides behaviour.
 *
 * @param text as it was written: {@code 6.18.15+deb13-amd64}
 */
public record KernelRelease(int major, int minor, String text) implements Comparable<KernelRelease> {

    // Two or three numbers, then whatever the vendor appends behind a separator; `+` alone is a tree with changes.
    private static final Pattern FORM = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})(?:\\.\\d{1,6})?(?:\\+|[-+.~_][0-9A-Za-z].*)?");

    /** The release that the text spells, or empty if it is none. */
    public static Optional<KernelRelease> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new KernelRelease(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)), text))
                : Optional.empty();
    }

    /** By major and minor number: what a stable update or a vendor changes is told by traits. */
    @Override
    public int compareTo(KernelRelease other) {
        int byMajor = Integer.compare(major, other.major);
        return byMajor != 0 ? byMajor : Integer.compare(minor, other.minor);
    }

    @Override
    public String toString() {
        return text;
    }
}
