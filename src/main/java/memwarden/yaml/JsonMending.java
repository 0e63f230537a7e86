package memwarden.yaml;

import com.fasterxml.jackson.core.JsonToken;
import java.io.CharArrayReader;
import java.io.Reader;
import java.util.Arrays;

/** Undoes what a person does to a JSON text by hand, letter for letter, so that every place stays where it is. */
final class JsonMending {

    static final String BLANKS = " \t\r\n";
    private static final String REMEDY = "give the listing as the tool printed it";

    private final char[] letters;
    private final TextPositions positions;
    private final Problems problems;

    JsonMending(String text, TextPositions positions, Problems problems) {
        this.letters = text.toCharArray();
        this.positions = positions;
        this.problems = problems;
    }

    char letter(int at) {
        return letters[at];
    }

    String text(int from, int to) {
        return new String(letters, from, to - from);
    }

    Reader reader(int from) {
        return new CharArrayReader(letters, from, letters.length - from);
    }

    /** Whether these letters stand here. */
    boolean says(String word, int at) {
        return at + word.length() <= letters.length
                && Arrays.equals(letters, at, at + word.length(), word.toCharArray(), 0, word.length());
    }

    /** Index of the first letter from here on that is none of these, or of the end. */
    int skip(int from, String these) {
        int at = from;
        while (at < letters.length && these.indexOf(letters[at]) >= 0) {
            at++;
        }
        return at;
    }

    /** Whether no word, and no number, goes on here. */
    boolean endsWord(int at) {
        return at >= letters.length || !Character.isLetterOrDigit(letters[at]) && "._+".indexOf(letters[at]) < 0;
    }

    /** Index behind the quote that ends the string beginning here, or the end of the text. */
    int closingQuote(int opening) {
        int at = opening + 1;
        while (at < letters.length && letters[at] != '"') {
            at += letters[at] == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, letters.length);
    }

    /** Whether a string with a colon behind it stands here, in which nothing is escaped. */
    boolean isName(int at) {
        if (at >= letters.length || letters[at] != '"') {
            return false;
        }
        int behind = closingQuote(at);
        int colon = skip(behind, BLANKS);
        return colon < letters.length && letters[colon] == ':' && text(at, behind).indexOf('\\') < 0;
    }

    /**
     * Reports the mistake behind the last token that could be read, and undoes it.
     *
     * @param may whether mistakes are still mended
     * @return false if it cannot be undone, and was not reported
     */
    boolean mend(JsonTree tree, boolean may) {
        int end = tree.lastEnd();
        int at = tree.stoppedAt();
        if (!may || tree.last().isEmpty() || at >= letters.length) {
            return false;
        }
        int comma = skip(end, BLANKS);
        boolean separated = letters[comma] == ',';
        if (dots(at) > at) {
            leaveOut(tree, at);
        } else if (says("<--", at)) {
            int note = positions.endOfLine(positions.line(at));
            report(at, note, "a note within the JSON", "JSON has none; the rest was read");
            blank(at, note);
        } else if (tree.name().isPresent()) {
            return false;
        } else if (separated && "}]".indexOf(letters[at]) >= 0) {
            report(comma, comma + 1, "a comma with nothing behind it",
                    "a comma stands only between two values; the rest was read");
            blank(comma, comma + 1);
        } else if (separated && letters[skip(comma + 1, BLANKS)] == ',') {
            int second = skip(comma + 1, BLANKS);
            report(second, second + 1, "a second comma", "one stands between two values; the rest was read");
            blank(second, second + 1);
        } else if (!separated && comma > end && opensNothing(tree) && beginsValue(at)) {
            report(at, at + 1, "a comma is missing before this", "it stands between two values; the rest was read");
            letters[end] = ',';
        } else {
            return false;
        }
        return true;
    }

    /** Reports a mistake that cannot be undone. */
    void giveUp(JsonTree tree) {
        int at = tree.stoppedAt();
        if (at < letters.length) {
            report(at, at + 1, "this is not JSON",
                    "the value cannot be read beyond this place; what stands before it was read");
        } else {
            int opened = tree.opened().orElse(tree.lastStart());
            report(opened, opened + 1, "this bracket is never closed",
                    "the text ends before the value does; what is there was read");
        }
    }

    /** Takes out the dots that stand for something, and with them a name that has no other value. */
    private void leaveOut(JsonTree tree, int at) {
        int behind = dots(at);
        report(at, behind, "something was left out here", "what these dots stand for is unknown; the rest was read");
        int begin = tree.name().orElse(at);
        blank(begin, behind);
        int before = begin - 1;
        while (BLANKS.indexOf(letters[before]) >= 0) {
            before--;
        }
        int next = skip(behind, BLANKS);
        if (next < letters.length && letters[next] == ',' && ",[{".indexOf(letters[before]) >= 0) {
            blank(next, next + 1);
        } else if (next < letters.length && "]}".indexOf(letters[next]) >= 0 && letters[before] == ',') {
            blank(before, before + 1);
        }
    }

    private static boolean opensNothing(JsonTree tree) {
        return tree.last().filter(token -> token != JsonToken.START_ARRAY && token != JsonToken.START_OBJECT)
                .isPresent();
    }

    private int dots(int at) {
        return skip(at, ".\u2026");
    }

    private boolean beginsValue(int at) {
        return "\"{[-tfn".indexOf(letters[at]) >= 0 || Character.isDigit(letters[at]);
    }

    private void blank(int from, int to) {
        for (int at = from; at < to; at++) {
            letters[at] = BLANKS.indexOf(letters[at]) >= 0 ? letters[at] : ' ';
        }
    }

    private void report(int from, int to, String what, String why) {
        problems.add(positions.origin(from, to, ""), what, why, REMEDY);
    }
}
