package memwarden.ingest.capture.tables;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import memwarden.model.TableOrigin;

/**
 * Some bytes of a table: the whole of it, or a structure. Numbers in it are little-endian; nobody reads beyond its end.
 *
 * <p>Offsets are counted from its own first byte. Who asks for bytes that it does not hold has forgotten to look.
 */
final class TableBytes {

    private static final int LONGEST_HEX = 32;

    private final String path;
    private final String table;
    private final byte[] bytes;
    private final int from;
    private final int length;

    /** All bytes of an artefact. */
    TableBytes(String path, String table, byte[] bytes) {
        this(path, table, bytes, 0, bytes.length);
    }

    private TableBytes(String path, String table, byte[] bytes, int from, int length) {
        this.path = path;
        this.table = table;
        this.bytes = bytes;
        this.from = from;
        this.length = length;
    }

    int length() {
        return length;
    }

    /** Signature of the table. */
    String table() {
        return table;
    }

    /** Some of these bytes. */
    TableBytes part(int offset, int count) {
        return new TableBytes(path, table, bytes, from + Objects.checkFromIndexSize(offset, count, length), count);
    }

    /** The number in {@code count} bytes, 8 at most; of 8 bytes it is unsigned. */
    long number(int offset, int count) {
        Objects.checkFromIndexSize(offset, count, length);
        long number = 0;
        for (int i = count - 1; i >= 0; i--) {
            number = number << 8 | bytes[from + offset + i] & 0xff;
        }
        return number;
    }

    /** As many characters as bytes; one that is not printable ASCII becomes a question mark. */
    String text(int offset, int count) {
        Objects.checkFromIndexSize(offset, count, length);
        return new String(bytes, from + offset, count, StandardCharsets.ISO_8859_1).replaceAll("[^ -~]", "?");
    }

    /** The first of them as they would stand in a dump, to be shown. */
    String hex() {
        int shown = Math.min(length, LONGEST_HEX);
        return HexFormat.ofDelimiter(" ").formatHex(bytes, from, from + shown) + (shown < length ? " …" : "");
    }

    /** The sum of them, modulo 256: 0 if their checksum is right. */
    int sum() {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            sum += bytes[from + i];
        }
        return sum & 0xff;
    }

    TableOrigin place(int offset, int count) {
        return new TableOrigin(path, table, from + (long) offset, count);
    }

    /** The place of all of them. */
    TableOrigin place() {
        return place(0, length);
    }
}
