package memwarden.yaml;

import java.util.Arrays;
import memwarden.model.TextOrigin;

/**
 * Lines and columns of a text.
 *
 * <p>The parser counts code points, and takes characters for line ends that no editor does; so places are worked out
 * here, from the index alone.
 */
final class TextPositions {

    private final String path;
    private final String text;
    private final int firstLine;
    private final int firstColumn;
    private final int[] lineStarts;
    /** Code point indices of those characters that take two UTF-16 units, ascending. */
    private final int[] wide;

    /**
     * @param firstLine line at which the text begins in its file, from 1
     * @param firstColumn column at which it begins in that line, from 1
     */
    TextPositions(String path, String text, int firstLine, int firstColumn) {
        this.path = path;
        this.text = text;
        this.firstLine = firstLine;
        this.firstColumn = firstColumn;
        int[] starts = new int[16];
        int lines = 1;
        int[] pairs = new int[0];
        int pairCount = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && !text.startsWith("\n", i + 1)) {
                starts = lines < starts.length ? starts : Arrays.copyOf(starts, 2 * lines);
                starts[lines++] = i + 1;
            } else if (Character.isLowSurrogate(c)) {
                pairs = pairCount < pairs.length ? pairs : Arrays.copyOf(pairs, 2 * pairCount + 16);
                pairs[pairCount] = i - 1 - pairCount;
                pairCount++;
            }
        }
        lineStarts = Arrays.copyOf(starts, lines);
        wide = Arrays.copyOf(pairs, pairCount);
    }

    int lines() {
        return lineStarts.length;
    }

    /** UTF-16 index of the character that is preceded by {@code codePoints} code points. */
    int offset(long codePoints) {
        int found = Arrays.binarySearch(wide, (int) codePoints);
        return (int) codePoints + (found >= 0 ? found : -found - 1);
    }

    /** Line of a UTF-16 index, from 0. */
    int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found : -found - 2;
    }

    boolean startsLine(int offset) {
        return Arrays.binarySearch(lineStarts, offset) >= 0;
    }

    int startOfLine(int line) {
        return lineStarts[line];
    }

    /** UTF-16 index after the last character of a line, its end not counted. */
    int endOfLine(int line) {
        int end = line + 1 < lineStarts.length ? lineStarts[line + 1] : text.length();
        while (end > lineStarts[line] && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    /** The place from one UTF-16 index to another, cut at the end of its first line. */
    TextOrigin origin(int from, int to, String pointer) {
        int line = line(from);
        int column = from - lineStarts[line] + (line == 0 ? firstColumn : 1);
        int length = Math.max(1, Math.min(to, endOfLine(line)) - from);
        return new TextOrigin(path, firstLine + line, column, length, pointer);
    }
}
