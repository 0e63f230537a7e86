package memwarden.yaml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import memwarden.model.SourceText;

/** A text of JSON values, read value by value; small mistakes are mended on the way. */
final class JsonPiece {

    /** Each mended mistake costs another reading of the value, so neither many nor long ones are mended. */
    private static final int MENDS = 50;
    private static final int MENDABLE = 1 << 20;

    private final JsonFactory factory;
    private final TextPositions positions;
    private final Problems problems = new Problems();
    /** The text, mended where that was possible; its length never changes. */
    private final JsonMending mending;
    private final int length;
    private int values;

    JsonPiece(SourceText source, JsonFactory factory) {
        this.factory = factory;
        positions = new TextPositions(source.path(), source.text(), 1, 1);
        mending = new JsonMending(source.text(), positions, problems);
        length = source.text().length();
    }

    /**
     * A value of the text.
     *
     * @param node empty if nothing of it could be read
     * @param end index of what was not read any more
     * @param whole whether it was read to its end
     * @param limit whether no more values may be read
     */
    record Value(Optional<Node> node, int end, boolean whole, boolean limit) {
    }

    Problems problems() {
        return problems;
    }

    int length() {
        return length;
    }

    /** Whether a mapping or a list begins here. */
    boolean opens(int at) {
        return mending.letter(at) == '{' || mending.letter(at) == '[';
    }

    int skipBlanks(int from) {
        return mending.skip(from, " \t\r\n\uFEFF\f");
    }

    /** Index of the next line that begins with a bracket, or of the end. */
    int nextOpening(int from) {
        for (int line = positions.line(Math.min(from, length)) + 1; line < positions.lines(); line++) {
            int at = positions.startOfLine(line);
            if (at < length && opens(at)) {
                return at;
            }
        }
        return length;
    }

    ScalarNode restOfLine(int at) {
        int end = positions.endOfLine(positions.line(at));
        return new ScalarNode(mending.text(at, end), false, positions.origin(at, end, "").column(),
                positions.origin(at, end, ""));
    }

    /** The value that begins here. What is wrong with it is a problem. */
    Value value(int from) {
        for (int mended = 0; ; mended++) {
            try (JsonParser parser = factory.createParser(mending.reader(from))) {
                JsonTree tree = new JsonTree(parser, mending, positions, from, YamlReader.MAX_VALUES - values);
                Optional<Node> node = tree.build();
                boolean again = tree.stop().equals(Optional.of(JsonTree.Stop.SYNTAX))
                        && mending.mend(tree, mended < MENDS && length < MENDABLE);
                if (!again) {
                    values += tree.values();
                    tree.stop().ifPresent(stop -> report(stop, tree));
                    return new Value(node, tree.lastEnd(), tree.stop().isEmpty(),
                            tree.stop().equals(Optional.of(JsonTree.Stop.VALUES)));
                }
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    private void report(JsonTree.Stop stop, JsonTree tree) {
        int at = tree.lastStart();
        switch (stop) {
            case SYNTAX -> mending.giveUp(tree);
            case DEPTH -> problems.add(positions.origin(at, at + 1, ""), "nested deeper than " + YamlReader.MAX_DEPTH
                    + " levels", "no listing needs that much", "give the listing as the tool printed it");
            case VALUES -> problems.add(positions.origin(at, at + 1, ""), "more than " + YamlReader.MAX_VALUES
                    + " values", "no listing needs that much; the rest was not read", "split the file");
            default -> throw new IllegalStateException();
        }
    }
}
