package memwarden.model;

/**
 * A place in a binary table.
 *
 * @param path the file as the user named it
 * @param table its signature, such as {@code CEDT}
 * @param offset of the first byte, from the start of the table
 * @param length in bytes; 0 where a byte should be that is not there
 */
public record TableOrigin(String path, String table, long offset, long length) implements Place {

    @Override
    public String position() {
        return path + ": " + within();
    }

    @Override
    public String within() {
        return table + " offset " + AddressRange.hex(offset);
    }

    @Override
    public long major() {
        return offset;
    }

    /** Parts of a structure come after the structure itself, where they begin at one byte. */
    @Override
    public long minor() {
        return Long.MAX_VALUE - length;
    }

    @Override
    public TableOrigin start() {
        return new TableOrigin(path, table, offset, 0);
    }
}
