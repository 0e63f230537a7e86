package memwarden.yaml;

import com.fasterxml.jackson.core.JsonParser;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * A place where the text stops being YAML, in our words and the parser's.
 *
 * @param index of the code point to show, from where the parser began
 * @param stoppedAt index of the code point that the parser could not make sense of
 */
record SyntaxError(long index, long stoppedAt, String what, String why, String remedy) {

    static SyntaxError of(Exception broken, JsonParser parser) {
        if (broken.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            return of(marked);
        }
        long at = Math.max(0, parser.currentTokenLocation().getCharOffset());
        return String.valueOf(broken.getMessage()).startsWith("Expected a field name")
                ? new SyntaxError(at, at, "a key must be a plain word", "here a list, a mapping or an alias is the key",
                        "write the key out as a word")
                : new SyntaxError(at, at, "this is not YAML", "the parser gave up here", "correct the text here");
    }

    private static SyntaxError of(MarkedYAMLException broken) {
        String hint = broken.getProblem().lines().findFirst().orElse("").replace("\t", "");
        long stopped = broken.getProblemMark().getIndex();
        Mark context = broken.getContextMark();
        // What was opened and never closed is where the mistake is, not the end of the document.
        boolean unclosed = context != null && (hint.contains("<document start>") || hint.contains("stream end")
                || hint.contains("end of stream") || hint.contains("document separator"));
        return new SyntaxError(unclosed ? context.getIndex() : stopped, stopped, "this is not YAML: " + hint,
                broken.getContext() == null ? "the document cannot be read beyond this place"
                        : "it was met " + broken.getContext().lines().findFirst().orElse(""),
                remedy(hint, unclosed));
    }

    private static String remedy(String hint, boolean unclosed) {
        if (unclosed) {
            return "close the bracket or the quote that opens here";
        }
        if (hint.contains("TAB")) {
            return "indent with blanks instead of tabs";
        }
        if (hint.startsWith("mapping values")) {
            return "check the indentation; a text that holds a colon and a blank needs quotes";
        }
        return "correct the text here";
    }
}
