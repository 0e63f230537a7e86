package memwarden.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import memwarden.model.SourceText;
import memwarden.model.TextOrigin;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads YAML 1.1 as far as Jackson's parser does, JSON included.
 *
 * <p>Nothing in a text makes it throw. A document with a syntax error ends there, and reading goes on at the next line
 * that begins with {@code ---}.
 */
public final class YamlReader {

    /** Mappings and lists may be nested this deep. */
    public static final int MAX_DEPTH = 64;
    /** A text may hold this many values; it bounds what a tree can take of the memory. */
    public static final int MAX_VALUES = 2_000_000;
    /** A value, or the comments between two values, may be this long, in UTF-16 units. */
    public static final int MAX_TOKEN = 1 << 18;
    /** After this many broken documents the rest of the text is not read. */
    static final int MAX_BROKEN = 100;

    private final YAMLFactory factory;

    public YamlReader() {
        // The size of a text is limited where it is read, so the limits of the parser may be out of the way.
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        factory = YAMLFactory.builder()
                .loaderOptions(options)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNameLength(Integer.MAX_VALUE)
                        .maxStringLength(Integer.MAX_VALUE)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .build())
                .build();
    }

    /** All documents of a text. A text that holds none is a problem. */
    public YamlDocuments read(SourceText source) {
        return read(source.path(), source.text(), 1, 1);
    }

    /**
     * All documents of a piece of a text.
     *
     * @param path of the file that the piece is from
     * @param line at which it begins in that file, from 1
     * @param column at which it begins in that line, from 1, in UTF-16 units
     */
    public YamlDocuments read(String path, String text, int line, int column) {
        TextPositions positions = new TextPositions(path, text, line, column);
        TreeBuilder builder = new TreeBuilder(text, positions);
        int strange = firstUnprintable(text);
        if (strange >= 0) {
            builder.problems().add(positions.origin(strange, strange + 1, ""),
                    String.format("the character U+%04X is not text", text.codePointAt(strange)),
                    "YAML consists of printable characters, so this is a binary file or a damaged one",
                    "give a description in YAML, or take the character out");
            return builder.result();
        }
        int broken = 0;
        for (int from = 0; from >= 0; ) {
            from = readFrom(from, text, builder);
            if (from >= 0 && ++broken == MAX_BROKEN) {
                builder.problems().add(positions.origin(from, from + 3, ""),
                        "the documents from here on were not read",
                        MAX_BROKEN + " documents before them are broken", "correct those, then check again");
                break;
            }
        }
        if (builder.isEmpty()) {
            TextOrigin start = positions.origin(0, 1, "");
            builder.problems().add(start, "nothing is described here", "the text is empty, or holds only comments",
                    "write at least one key, for example `firmware:`");
        }
        return builder.result();
    }

    /** Reads up to the end or to the first syntax error, and returns where to go on, or -1. */
    private int readFrom(int from, String text, TreeBuilder builder) {
        MeasuredReader input = new MeasuredReader(text, from);
        try (JsonParser parser = factory.createParser(input)) {
            return builder.readAll(parser, input, from);
        } catch (IOException impossible) {
            // What is wrong with the text has been reported by now, and a text in memory cannot fail otherwise.
            throw new UncheckedIOException(impossible);
        }
    }

    private static int firstUnprintable(String text) {
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            if ((letter < ' ' || letter > '~') && !StreamReader.isPrintable(letter)) {
                return i;
            }
            i += Character.charCount(letter);
        }
        return -1;
    }
}
