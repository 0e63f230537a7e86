package memwarden.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import memwarden.model.TextOrigin;
import org.yaml.snakeyaml.error.YAMLException;

/** Builds the trees of one text from the tokens of a parser. */
final class TreeBuilder {

    private static final String NO_REFERENCES =
            "a description says what it means at the place where it stands, without references and types of YAML";

    private final String text;
    private final TextPositions positions;
    private final Problems problems = new Problems();
    private final List<YamlDocument> documents = new ArrayList<>();
    /** For each line the index after the last token that ended on it: there a collection's first line ends. */
    private final int[] tokenEnds;
    private List<Comment> comments = new ArrayList<>();
    private JsonParser parser;
    private MeasuredReader input;
    /** Code points before the place where the present parser began. */
    private int codePointsBefore;
    /** Index after the last token, and where the present one starts and ends. */
    private int scanned;
    private int start;
    private int end;
    private int values;
    private int count;

    TreeBuilder(String text, TextPositions positions) {
        this.text = text;
        this.positions = positions;
        this.tokenEnds = new int[positions.lines()];
    }

    Problems problems() {
        return problems;
    }

    /** Whether neither a document nor a problem was found. */
    boolean isEmpty() {
        return count == 0 && problems.count() == 0;
    }

    YamlDocuments result() {
        return new YamlDocuments(count, documents, problems.list());
    }

    /**
     * Reads documents to the end of the text, or to the first that is broken.
     *
     * @param tokens of {@code source}
     * @param from where the two begin in the text
     * @return where the document after a broken one begins; -1 if there is none
     */
    int readAll(JsonParser tokens, MeasuredReader source, int from) {
        parser = tokens;
        input = source;
        codePointsBefore = text.codePointCount(0, from);
        scanned = from;
        comments = new ArrayList<>();
        Finished last = null;
        try {
            JsonToken token = next();
            while (token != null) {
                List<Comment> own = comments;
                int before = problems.count();
                Node root = node(token, "", 0);
                last = new Finished(root, own, problems.count() == before);
                // Looks ahead, because comments behind the last value are part of the document.
                token = next();
                add(last);
                last = null;
            }
            return -1;
        } catch (Unreadable limit) {
            count++;
            limit.reportTo(problems);
            return values > YamlReader.MAX_VALUES ? -1 : nextDocument(Math.max(start, from + 1));
        } catch (IOException | YAMLException broken) {
            SyntaxError error = input.exceeded() ? SyntaxError.tooLong(indexBehind(scanned))
                    : SyntaxError.of(broken, parser);
            int stopped = Math.min(text.length(), offset(error.stoppedAt()));
            int marker = nextDocument(scanned);
            if (last != null && marker >= 0 && marker <= stopped) {
                add(last);
            }
            count++;
            int shown = Math.min(text.length(), offset(error.index()));
            problems.add(positions.origin(shown, shown + 1, ""), error.what(), error.why(), error.remedy());
            return nextDocument(Math.max(stopped, from + 1));
        }
    }

    /** Index for the parser of what comes after a token, separators and blanks not counted. */
    private long indexBehind(int tokenEnd) {
        int first = tokenEnd;
        while (first < text.length() && " \t\r\n:,".indexOf(text.charAt(first)) >= 0) {
            first++;
        }
        return text.codePointCount(0, first) - codePointsBefore;
    }

    /** A document that was read to its end; what comes behind it is not known yet. */
    private record Finished(Node root, List<Comment> comments, boolean sound) {
    }

    private void add(Finished document) {
        boolean empty = document.root instanceof ScalarNode scalar && scalar.plain() && scalar.text().isEmpty();
        if (!empty || !document.sound) {
            documents.add(new YamlDocument(++count, document.root, document.comments, document.sound));
        }
    }

    /** Index of the first line at or after {@code from} that begins a document; -1 if there is none. */
    private int nextDocument(int from) {
        for (int at = text.indexOf("---", from); at >= 0; at = text.indexOf("---", at + 1)) {
            if (isMarker(at)) {
                return at;
            }
        }
        return -1;
    }

    /** Whether {@code ---} or {@code ...} stands at this index as a line's first and separate word. */
    private boolean isMarker(int at) {
        return positions.startsLine(at) && (text.startsWith("---", at) || text.startsWith("...", at))
                && (at + 3 == text.length() || Character.isWhitespace(text.charAt(at + 3)));
    }

    /** The next token, or null at the end of the text. Comments on the way to it are collected. */
    private JsonToken next() throws IOException {
        input.tokenEndsAt(scanned);
        JsonToken token = parser.nextToken();
        start = token == null ? text.length() : offset(parser.currentTokenLocation().getCharOffset());
        end = token == null ? start : offset(parser.currentLocation().getCharOffset());
        // The end of a block collection is no token of its own: it is told where the next one begins.
        boolean written = end > start || token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY;
        if (written) {
            collectComments(scanned, start);
            scanned = Math.max(scanned, end);
            if (end > start) {
                int line = positions.line(end);
                tokenEnds[line] = Math.max(tokenEnds[line], end);
            }
        }
        return token;
    }

    private int offset(long codePoint) {
        return positions.offset(codePointsBefore + codePoint);
    }

    /** Between two tokens stand only separators, blanks and comments. */
    private void collectComments(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '#') {
                int line = positions.line(i);
                int lineEnd = positions.endOfLine(line);
                boolean ownLine = text.substring(positions.startOfLine(line), i).isBlank();
                comments.add(new Comment(positions.origin(i, lineEnd, ""), text.substring(i + 1, lineEnd), ownLine));
                i = lineEnd;
            } else if ((c == '-' || c == '.') && isMarker(i)) {
                comments = new ArrayList<>();
            }
        }
    }

    /** Builds the value whose first token is {@code token}. */
    private Node node(JsonToken token, String pointer, int depth) throws IOException, Unreadable {
        if (++values > YamlReader.MAX_VALUES) {
            throw new Unreadable(positions.origin(start, end, pointer),
                    "more than " + YamlReader.MAX_VALUES + " values in one text", "the text is not read beyond this",
                    "split the description into several files");
        }
        if (token.isStructStart() && depth == YamlReader.MAX_DEPTH) {
            throw new Unreadable(positions.origin(start, end, pointer),
                    "nested deeper than " + YamlReader.MAX_DEPTH + " levels", "no description needs that many",
                    "look for a bracket that is never closed");
        }
        refuseProperties(pointer);
        return switch (token) {
            case START_OBJECT -> mapping(pointer, depth);
            case START_ARRAY -> sequence(pointer, depth);
            default -> scalar(pointer);
        };
    }

    private Node mapping(String pointer, int depth) throws IOException, Unreadable {
        int from = start;
        Map<String, MappingNode.Entry> entries = new LinkedHashMap<>();
        while (next() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            String path = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
            TextOrigin keyOrigin = positions.origin(start, end, path);
            refuseProperties(path);
            boolean merge = key.equals("<<") && end - start == 2;
            if (merge) {
                problems.add(keyOrigin, "the merge key `<<` is not supported", NO_REFERENCES,
                        "write the keys out where they belong");
            }
            MappingNode.Entry entry = new MappingNode.Entry(key, keyOrigin, node(next(), path, depth + 1));
            MappingNode.Entry first = merge ? null : entries.putIfAbsent(key, entry);
            if (first != null) {
                problems.add(keyOrigin, "the key " + Quote.of(key) + " stands here a second time",
                        "its first place is " + first.keyOrigin().within() + ", and only one of the two can hold",
                        "remove one of the two");
            }
        }
        return new MappingNode(List.copyOf(entries.values()), collectionOrigin(from, pointer));
    }

    private Node sequence(String pointer, int depth) throws IOException, Unreadable {
        int from = start;
        List<Node> items = new ArrayList<>();
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            items.add(node(token, pointer + "/" + items.size(), depth + 1));
        }
        return new SequenceNode(items, collectionOrigin(from, pointer));
    }

    private Node scalar(String pointer) throws IOException {
        String value = parser.getText();
        TextOrigin origin = positions.origin(start, end, pointer);
        char opening = end > start ? text.charAt(start) : ' ';
        boolean plain = switch (opening) {
            case '"', '\'', '|', '>' -> false;
            default -> true;
        };
        int first = plain ? start : start + 1;
        boolean spelledOut = end - first == value.length() + (plain ? 0 : 1) && text.startsWith(value, first);
        return new ScalarNode(value, plain, spelledOut ? origin.column() + first - start : 0, origin);
    }

    private TextOrigin collectionOrigin(int from, String pointer) {
        return positions.origin(from, tokenEnds[positions.line(from)], pointer);
    }

    /** Reports the anchor, the tag or the alias that the present token begins with; a plain value cannot. */
    private void refuseProperties(String pointer) {
        int from = start;
        while (from < end && (text.charAt(from) == '&' || text.charAt(from) == '!' || text.charAt(from) == '*')) {
            int to = from;
            while (to < text.length() && !endsProperty(text.charAt(to))) {
                to++;
            }
            String word = Quote.of(text.substring(from, to));
            TextOrigin at = positions.origin(from, to, pointer);
            switch (text.charAt(from)) {
                case '&' -> problems.add(at, "the anchor " + word + " is not supported", NO_REFERENCES, "remove it");
                case '!' -> problems.add(at, "the tag " + word + " is not supported", NO_REFERENCES,
                        "remove it; quotes make a value a string");
                default -> problems.add(at, "the alias " + word + " is not supported", NO_REFERENCES,
                        "write the value out");
            }
            from = to;
            while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
        }
    }

    private static boolean endsProperty(char c) {
        return Character.isWhitespace(c) || ",[]{}".indexOf(c) >= 0;
    }
}
