package memwarden.ingest.capture.frame;

import java.util.regex.Matcher;
import memwarden.model.TextOrigin;
import memwarden.yaml.ScalarNode;

/**
 * A line of an artefact.
 *
 * @param number from 1
 * @param text without its end
 */
public record TextLine(String path, int number, String text) {

    /** The place of the whole line, without the blanks around it. */
    public TextOrigin place() {
        String stripped = text.strip();
        int from = stripped.isEmpty() ? 0 : text.indexOf(stripped);
        return new TextOrigin(path, number, from + 1, Math.max(1, stripped.length()), "");
    }

    /** The place of a group of a match in this line. */
    public TextOrigin place(Matcher match, int group) {
        return new TextOrigin(path, number, match.start(group) + 1,
                Math.max(1, match.end(group) - match.start(group)), "");
    }

    /** What a group of a match in this line says, where it stands. */
    public ScalarNode value(Matcher match, int group) {
        return new ScalarNode(match.group(group), true, match.start(group) + 1, place(match, group));
    }

    /** The whole line as a text, without the blanks around it. */
    public ScalarNode value() {
        return new ScalarNode(text.strip(), false, place().column(), place());
    }
}
