package memwarden.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Text of a map, measured before any font is known: in a monospaced one every column takes the same width.
 */
final class MonoText {

    /** The monospaced fonts that the systems have. */
    static final String FONTS = "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, 'Liberation Mono', monospace";
    /** Of the widest of these fonts (DejaVu Sans Mono), as a share of the font size, and a little more. */
    private static final double ADVANCE = 0.61;
    private static final String CUT = "…";

    private MonoText() {
    }

    /** How many columns fit into a width. */
    static int columns(double width, double fontSize) {
        return (int) Math.floor(width / (ADVANCE * fontSize));
    }

    static double width(String text, double fontSize) {
        return DisplayWidth.of(text) * ADVANCE * fontSize;
    }

    /** The text, or as much of its beginning as fits with a mark that something is missing. */
    static String cut(String text, int columns) {
        String shown = Screen.harmless(text);
        if (DisplayWidth.of(shown) <= columns) {
            return shown;
        }
        StringBuilder beginning = new StringBuilder();
        int left = columns - DisplayWidth.of(CUT);
        for (int codePoint : shown.codePoints().toArray()) {
            left -= DisplayWidth.of(codePoint);
            if (left < 0) {
                break;
            }
            beginning.appendCodePoint(codePoint);
        }
        return columns <= 0 ? "" : beginning.append(CUT).toString();
    }

    /**
     * The words in lines that fit, at most so many; a line is cut if a single word is too long for it, the last one
     * also if not all words find room.
     */
    static List<String> lines(List<String> words, String separator, int columns, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words) {
            boolean last = lines.size() == most - 1;
            if (!line.isEmpty() && !last && DisplayWidth.of(line + separator + word) > columns) {
                lines.add(cut(line.toString(), columns));
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : separator).append(word);
        }
        if (!line.isEmpty() && most > 0) {
            lines.add(cut(line.toString(), columns));
        }
        return lines;
    }
}
