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
public record TextOrigin(String path, int line, int column, int length, String pointer) implements Place {

    /** {@code path:line:column}, as editors understand it. */
    @Override
    public String position() {
        return path + ":" + line + ":" + column;
    }

    @Override
    public String within() {
        return "line " + line + ", column " + column;
    }

    @Override
    public long major() {
        return line;
    }

    @Override
    public long minor() {
        return column;
    }

    @Override
    public TextOrigin start() {
        return new TextOrigin(path, line, column, 1, "");
    }
}
