package memwarden.report;

import java.io.IOException;
import java.util.Optional;
import memwarden.model.TextOrigin;

/**
 * A line of input with the token that matters marked below it.
 *
 * @param number of the line
 * @param text with tabs replaced by spaces, and cut on both sides of the token if the line is very long
 * @param before columns of a terminal before the token
 * @param width columns of the token, at least 1
 */
record Excerpt(int number, String text, int before, int width) {

    private static final int TAB = 4;
    private static final int LONGEST = 120;
    private static final int CONTEXT = 40;
    private static final String CUT = "…";

    static Optional<Excerpt> of(TextOrigin at, Sources sources) {
        return sources.line(at).map(line -> of(at, line));
    }

    private static Excerpt of(TextOrigin at, String line) {
        int token = Math.min(Math.max(at.column(), 1) - 1, line.length());
        // A length near the largest int must not wrap round.
        int tokenEnd = (int) Math.min((long) token + at.length(), line.length());
        int from = line.length() <= LONGEST ? 0
                : whole(line, Math.max(0, Math.min(token - CONTEXT, line.length() - LONGEST)));
        int to = line.length() <= LONGEST ? line.length() : whole(line, Math.min(from + LONGEST, line.length()));

        StringBuilder text = new StringBuilder(from > 0 ? CUT : "");
        int column = text.length();
        int before = column;
        int after = column;
        for (int i = from; i < to; i += Character.charCount(line.codePointAt(i))) {
            int character = line.codePointAt(i);
            int width = character == '\t' ? TAB - column % TAB : DisplayWidth.of(character);
            text.append(character == '\t' ? " ".repeat(width) : Character.toString(character));
            column += width;
            before = i < token ? column : before;
            after = i < tokenEnd ? column : after;
        }
        if (to < line.length()) {
            text.append(CUT);
        }
        return new Excerpt(at.line(), text.toString().stripTrailing(), before, Math.max(1, after - before));
    }

    /** Does not cut a character in two. */
    private static int whole(String line, int index) {
        return index > 0 && index < line.length() && Character.isLowSurrogate(line.charAt(index)) ? index - 1 : index;
    }

    /** The line alone. */
    void printLine(Screen screen, String indent) throws IOException {
        screen.print(indent).print(Tone.FAINT, number + " |").print(text.isEmpty() ? "" : " " + text).endLine();
    }

    /** The line, and below it the mark. */
    void printMarked(Screen screen, Tone mark) throws IOException {
        printLine(screen, "");
        screen.print(" ".repeat(Integer.toString(number).length())).print(Tone.FAINT, " |")
                .print(" ".repeat(before + 1)).print(mark, "^".repeat(width)).endLine();
    }
}
