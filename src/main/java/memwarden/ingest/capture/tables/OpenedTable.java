package memwarden.ingest.capture.tables;

/**
 * A table whose header was read.
 *
 * @param bytes from its first byte to its end, as its header says, or as far as it is there
 * @param whole whether it is there to its end
 */
record OpenedTable(TableBytes bytes, boolean whole, TableDefects defects) {
}
