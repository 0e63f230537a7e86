package memwarden.yaml;

import com.fasterxml.jackson.core.JsonParser;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * A place where the text stops being YAML, in our words and the parser's.
 *
 * @param index of the code point to show, from where the parser began
 * @param stoppedAt index of the code point that the parser could not make sense of
 */
record SyntaxError(long index, long stoppedAt, String what, String why, String remedy) {

    /** How the parser calls the end of a document. */
    private static final List<String> ENDS =
            List.of("<document start>", "<stream end>", "end of stream", "document separator");

    static SyntaxError of(Exception broken, JsonParser parser) {
        if (broken.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            return of(marked, parser);
        }
        long at = Math.max(0, parser.currentTokenLocation().getCharOffset());
        return String.valueOf(broken.getMessage()).startsWith("Expected a field name")
                ? new SyntaxError(at, at, "a key must be a plain word", "here a list, a mapping or an alias is the key",
                        "write the key out as a word")
                : new SyntaxError(at, at, "this is not YAML", "the parser gave up here", "correct the text here");
    }

    /** @param index of the code point at which something overlong begins */
    static SyntaxError tooLong(long index) {
        return new SyntaxError(index, index,
                "a value, or the comments before one, are longer than " + YamlReader.MAX_TOKEN + " characters",
                "no description needs that much", "look for a quote that is never closed");
    }

    private static SyntaxError of(MarkedYAMLException broken, JsonParser parser) {
        String hint = broken.getProblem().lines().findFirst().orElse("").split("\\. ", 2)[0];
        long stopped = broken.getProblemMark().getIndex();
        if (ENDS.stream().anyMatch(hint.replace("'", "")::endsWith)) {
            // What was opened and never closed is where the mistake is, not the end of the document.
            Mark context = broken.getContextMark();
            long opened = context != null && context.getIndex() < stopped ? context.getIndex()
                    : parser.currentTokenLocation().getCharOffset();
            return new SyntaxError(Math.max(0, opened), stopped, "this is not YAML: " + hint,
                    "the document ends while a bracket or a quote is still open here", "close it");
        }
        return new SyntaxError(stopped, stopped, "this is not YAML: " + hint,
                "the document cannot be read beyond this place", remedy(hint));
    }

    private static String remedy(String hint) {
        if (hint.contains("TAB")) {
            return "indent with blanks instead of tabs";
        }
        return hint.startsWith("mapping values")
                ? "check the indentation; a text that holds a colon and a blank needs quotes"
                : "correct the text here";
    }
}
