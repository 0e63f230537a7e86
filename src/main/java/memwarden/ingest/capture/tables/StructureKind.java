package memwarden.ingest.capture.tables;

/**
 * A kind of structure that a table may hold.
 *
 * @param type the number by which the table says it
 * @param name as the specification calls it
 * @param least bytes that it must have to be read
 * @param most bytes that it can have
 */
record StructureKind(int type, String name, int least, int most) {

    /** One that has always the same length. */
    static StructureKind fixed(int type, String name, int length) {
        return new StructureKind(type, name, length, length);
    }

    /** One whose length its own fields decide. */
    static StructureKind open(int type, String name, int least) {
        return new StructureKind(type, name, least, Integer.MAX_VALUE);
    }
}
