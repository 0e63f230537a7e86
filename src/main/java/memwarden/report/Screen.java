package memwarden.report;

import java.io.IOException;

/**
 * Text output for a person. Whatever is printed passes here, so that no name in an input can send control sequences to
 * the terminal.
 */
final class Screen {

    private static final int REPLACEMENT = 0xFFFD;

    private final Style style;
    private final Appendable out;
    private boolean used;

    Screen(Style style, Appendable out) {
        this.style = style;
        this.out = out;
    }

    Screen print(String text) throws IOException {
        out.append(harmless(text));
        used = true;
        return this;
    }

    Screen print(Tone tone, String text) throws IOException {
        out.append(style.paint(tone, harmless(text)));
        used = true;
        return this;
    }

    Screen endLine() throws IOException {
        out.append('\n');
        return this;
    }

    /** An empty line, unless nothing stands above it. */
    Screen gap() throws IOException {
        return used ? endLine() : this;
    }

    /** The text without characters that steer what shows it, or end its line. */
    static String harmless(String text) {
        if (text.codePoints().noneMatch(Screen::steers)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().map(c -> c == '\n' ? ' ' : steers(c) ? REPLACEMENT : c).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    /** Control characters, and those that end lines or turn the direction of writing. */
    private static boolean steers(int codePoint) {
        return Character.isISOControl(codePoint) || codePoint == 0x2028 || codePoint == 0x2029
                || codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
    }
}
