package memwarden.ingest.capture.tables;

/** How the structures of a table begin: with their type and their length. */
enum StructureForm {

    /** SRAT. */
    BYTE_BYTE(2, 1, 1, 1),
    /** CEDT and CDAT; the second byte is reserved. */
    BYTE_WORD(4, 1, 2, 2),
    /** HMAT; the second word is reserved. */
    WORD_DWORD(8, 2, 4, 4);

    private final int size;
    private final int typeBytes;
    private final int lengthAt;
    private final int lengthBytes;

    StructureForm(int size, int typeBytes, int lengthAt, int lengthBytes) {
        this.size = size;
        this.typeBytes = typeBytes;
        this.lengthAt = lengthAt;
        this.lengthBytes = lengthBytes;
    }

    /** Bytes before what the structure says. */
    int size() {
        return size;
    }

    int lengthAt() {
        return lengthAt;
    }

    int lengthBytes() {
        return lengthBytes;
    }

    int type(TableBytes table, int at) {
        return (int) table.number(at, typeBytes);
    }

    /** What the structure says of its own length. */
    long length(TableBytes table, int at) {
        return table.number(at + lengthAt, lengthBytes);
    }
}
