package memwarden.yaml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.util.ArrayList;
import java.util.List;
import memwarden.model.SourceText;

/**
 * Reads what tools print as JSON: one mapping or list, or several in a row, with other lines between them.
 *
 * <p>Nothing in a text makes it throw. A mistake that a person makes who shortens a listing (a comma too many or too
 * few, {@code ...}, a note) is reported, and reading goes on behind it. Behind any other the value ends, and reading
 * goes on at the next line that begins with a bracket.
 */
public final class JsonReader {

    /** After this many values that are broken for good the rest of the text is not read. */
    static final int MAX_BROKEN = 100;

    private final JsonFactory factory = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(YamlReader.MAX_DEPTH + 2)
                    .maxStringLength(YamlReader.MAX_TOKEN).maxNameLength(YamlReader.MAX_TOKEN).build())
            // The names of a text that is read once are not worth a table.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    /** Everything that stands in the text. Of several values with one key in a mapping the last counts. */
    public JsonText read(SourceText source) {
        JsonPiece piece = new JsonPiece(source, factory);
        List<Node> values = new ArrayList<>();
        List<ScalarNode> between = new ArrayList<>();
        int broken = 0;
        int at = piece.skipBlanks(0);
        while (at < piece.length()) {
            if (!piece.opens(at)) {
                ScalarNode line = piece.restOfLine(at);
                if (between.size() < Problems.LISTED) {
                    between.add(line);
                } else if (between.size() == Problems.LISTED) {
                    piece.problems().add(line.origin(), "more than " + Problems.LISTED + " lines that are no JSON",
                            "the values behind this line are not looked for", "give a file that holds JSON");
                    break;
                }
                at = piece.skipBlanks(at + line.text().length());
            } else {
                JsonPiece.Value value = piece.value(at);
                value.node().ifPresent(values::add);
                at = piece.skipBlanks(value.whole() ? value.end() : piece.nextOpening(value.end()));
                broken += value.whole() ? 0 : 1;
                if (broken == MAX_BROKEN && at < piece.length()) {
                    piece.problems().add(piece.restOfLine(at).origin(), "the values from here on were not read",
                            MAX_BROKEN + " values before them are broken", "give the listing as the tool printed it");
                }
                if (value.limit() || broken == MAX_BROKEN) {
                    break;
                }
            }
        }
        return new JsonText(values, between, piece.problems().list());
    }
}
