package memwarden.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import memwarden.model.TextOrigin;

/** Builds the tree of one JSON value from the tokens of a parser, as far as they go. */
final class JsonTree {

    /** Why the building ended before the value did. */
    enum Stop {
        /** The parser could not make sense of a character. */
        SYNTAX,
        /** Nested deeper than {@link YamlReader#MAX_DEPTH}. */
        DEPTH,
        /** More values than may be. */
        VALUES
    }

    private final JsonParser parser;
    private final JsonMending text;
    private final TextPositions positions;
    private final int most;
    private final Deque<Integer> open = new ArrayDeque<>();
    private Optional<Stop> stop = Optional.empty();
    private Optional<JsonToken> last = Optional.empty();
    private int values;
    private int start;
    private int end;
    private String word = "";

    /** @param most values that may be read */
    JsonTree(JsonParser parser, JsonMending text, TextPositions positions, int from, int most) {
        this.parser = parser;
        this.text = text;
        this.positions = positions;
        this.most = most;
        this.start = from;
        this.end = from;
    }

    /** The value, or what of it could be read. */
    Optional<Node> build() {
        return node(next(), 1);
    }

    Optional<Stop> stop() {
        return stop;
    }

    /** The last token that could be read. */
    Optional<JsonToken> last() {
        return last;
    }

    int lastStart() {
        return start;
    }

    int lastEnd() {
        return end;
    }

    /** Where the name begins, if there is one, that stands in front of what could not be read. */
    Optional<Integer> name() {
        if (last.equals(Optional.of(JsonToken.FIELD_NAME))) {
            return Optional.of(start);
        }
        // The parser looks at the value before it tells the name.
        boolean mapping = opened().filter(bracket -> text.letter(bracket) == '{').isPresent();
        int at = text.skip(end, JsonMending.BLANKS + ",");
        boolean first = last.equals(Optional.of(JsonToken.START_OBJECT));
        return mapping && text.isName(at) && (first || text.skip(end, JsonMending.BLANKS) < at)
                ? Optional.of(at) : Optional.empty();
    }

    /** Where what could not be read begins. */
    int stoppedAt() {
        return text.skip(name().map(text::closingQuote).orElse(end), JsonMending.BLANKS + ":,");
    }

    /** Where the innermost bracket was opened that is still open. */
    Optional<Integer> opened() {
        return Optional.ofNullable(open.peek());
    }

    int values() {
        return values;
    }

    private Optional<Node> node(Optional<JsonToken> token, int depth) {
        if (token.isEmpty()) {
            return Optional.empty();
        }
        values++;
        if (values > most || depth > YamlReader.MAX_DEPTH) {
            stop = Optional.of(depth > YamlReader.MAX_DEPTH ? Stop.DEPTH : Stop.VALUES);
            return Optional.empty();
        }
        return Optional.of(switch (token.get()) {
            case START_OBJECT -> mapping(depth);
            case START_ARRAY -> list(depth);
            default -> scalar(token.get());
        });
    }

    private Node mapping(int depth) {
        TextOrigin origin = positions.origin(start, end, "");
        Map<String, MappingNode.Entry> entries = new LinkedHashMap<>();
        open.push(start);
        for (Optional<JsonToken> token = next(); continues(token, JsonToken.END_OBJECT); token = next()) {
            String key = word;
            TextOrigin at = positions.origin(start, end, "");
            node(next(), depth + 1).ifPresent(value -> entries.put(key, new MappingNode.Entry(key, at, value)));
        }
        return new MappingNode(List.copyOf(entries.values()), origin);
    }

    private Node list(int depth) {
        TextOrigin origin = positions.origin(start, end, "");
        List<Node> items = new ArrayList<>();
        open.push(start);
        for (Optional<JsonToken> token = next(); continues(token, JsonToken.END_ARRAY); token = next()) {
            node(token, depth + 1).ifPresent(items::add);
        }
        return new SequenceNode(items, origin);
    }

    private boolean continues(Optional<JsonToken> token, JsonToken closing) {
        if (token.isPresent() && token.get() == closing) {
            open.pop();
            return false;
        }
        return token.isPresent();
    }

    private Node scalar(JsonToken token) {
        boolean plain = token != JsonToken.VALUE_STRING;
        TextOrigin origin = positions.origin(start, end, "");
        int first = plain ? start : start + 1;
        boolean spelledOut = end - first == word.length() + (plain ? 0 : 1) && text.says(word, first);
        return new ScalarNode(word, plain, spelledOut ? origin.column() + first - start : 0, origin);
    }

    /** The next token; none once something stopped the building. */
    private Optional<JsonToken> next() {
        if (stop.isEmpty()) {
            try {
                advance(parser.nextToken());
            } catch (IOException broken) {
                stop = Optional.of(Stop.SYNTAX);
            }
        }
        return stop.isPresent() ? Optional.empty() : last;
    }

    private void advance(JsonToken token) throws IOException {
        // A string is read to its end only now, and so is what may be wrong with it.
        word = parser.getText();
        // The parser's own places are those of its buffer: it may have gone on to the next token, or to the end.
        int at = text.skip(end, JsonMending.BLANKS + ":,");
        int behind = text.letter(at) == '"' ? text.closingQuote(at) : at + word.length();
        if (token.isScalarValue() && !text.endsWord(behind)) {
            stop = Optional.of(Stop.SYNTAX);
            return;
        }
        start = at;
        end = behind;
        last = Optional.of(token);
    }
}
