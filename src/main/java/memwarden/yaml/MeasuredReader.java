package memwarden.yaml;

import java.io.IOException;
import java.io.Reader;

/**
 * Hands a text to the parser, and stops when a single token asks for too much of it.
 *
 * <p>The parser copies what it has read of a token each time it reads on, so that its time grows with the square of the
 * token's length. A comment of megabytes would keep it busy for hours.
 */
final class MeasuredReader extends Reader {

    private final String text;
    private int position;
    private int limit;
    private boolean exceeded;

    /** @param from index at which reading begins */
    MeasuredReader(String text, int from) {
        this.text = text;
        this.position = from;
    }

    /** Allows reading up to {@link YamlReader#MAX_TOKEN} characters beyond the last token. */
    void tokenEndsAt(int index) {
        limit = index + YamlReader.MAX_TOKEN;
    }

    /** Whether more was asked for than is allowed. */
    boolean exceeded() {
        return exceeded;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        if (position >= text.length()) {
            return -1;
        }
        if (position > limit) {
            exceeded = true;
            throw new IOException("token too long");
        }
        int count = Math.min(length, text.length() - position);
        text.getChars(position, position + count, into, offset);
        position += count;
        return count;
    }

    @Override
    public void close() {
        position = text.length();
    }
}
