package memwarden.model;

/**
 * A place in a text.
 *
 * @param path the file as the user named it
 * @param line counted from 1
 * @param column counted from 1, in UTF-16 units
 * @param length of the token in UTF-16 units, at least 1; a token that spans lines ends with its first line
 * @param pointer JSON pointer (RFC 6901) of the value within its YAML document
 */
public record TextOrigin(String path, int line, int column, int length, String pointer)
        implements Origin, Comparable<TextOrigin> {

    /** {@code path:line:column}, as editors understand it. */
    public String position() {
        return path + ":" + line + ":" + column;
    }

    @Override
    public int compareTo(TextOrigin other) {
        int byPath = path.compareTo(other.path);
        if (byPath != 0) {
            return byPath;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }
}
