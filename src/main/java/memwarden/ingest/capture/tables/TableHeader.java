package memwarden.ingest.capture.tables;

import java.util.Optional;
import memwarden.model.DefectKind;
import memwarden.model.TableOrigin;

/**
 * How a table begins: with its length in four bytes, and with a byte by which all of them sum up to 0.
 *
 * @param size bytes of the header
 * @param lengthAt offset of the length
 * @param checksumAt offset of the checksum
 */
record TableHeader(int size, int lengthAt, int checksumAt) {

    /** ACPI 6.5, section 5.2.6. */
    static final TableHeader ACPI = new TableHeader(36, 4, 9);
    /** CDAT 1.03, section 2. */
    static final TableHeader CDAT = new TableHeader(16, 0, 5);

    /** A table may have this many bytes; an SRAT of 8,000 processors has a fifth of it. */
    static final int MOST_BYTES = 1 << 20;

    private static final String NAME = "header";
    private static final String LENGTH = "length";

    /**
     * The part of a file that its table takes, as far as it is there. What is wrong with the header is noted; a length
     * that cannot be is no reason not to read on, to the end of the file. Empty if not even the header is there, or if
     * the table is of no size that a table has.
     */
    Optional<OpenedTable> open(TableBytes bytes, TableDefects defects) {
        if (bytes.length() < size) {
            return truncated(bytes, size, defects);
        }
        long length = bytes.number(lengthAt, 4);
        if (Math.min(length < size ? bytes.length() : length, bytes.length()) > MOST_BYTES) {
            defects.refuse(bytes.place(lengthAt, 4), "this " + bytes.table() + " is larger than 1 MiB",
                    "no firmware writes such a table, and it is not read");
            return Optional.empty();
        }
        if (length < size) {
            wrongLength(bytes, length, size, defects);
            return Optional.of(new OpenedTable(bytes, true, defects));
        }
        if (length > bytes.length()) {
            truncated(bytes, length, defects);
            return Optional.of(new OpenedTable(bytes, false, defects));
        }
        TableBytes table = bytes.part(0, (int) length);
        checkSum(table, defects);
        return Optional.of(new OpenedTable(table, true, defects));
    }

    /** Notes a length that is less than the table must have. */
    void wrongLength(TableBytes bytes, long length, int least, TableDefects defects) {
        TableOrigin at = bytes.place(lengthAt, 4);
        defects.add(DefectKind.BAD_LENGTH, NAME, LENGTH, at).put("found", length, at).put("expected", least, at);
    }

    private Optional<OpenedTable> truncated(TableBytes bytes, long length, TableDefects defects) {
        TableOrigin at = bytes.place(bytes.length(), 0);
        defects.add(DefectKind.TRUNCATED, NAME, LENGTH, at).put("found", bytes.length(), at).put("expected", length, at);
        return Optional.empty();
    }

    private void checkSum(TableBytes table, TableDefects defects) {
        int sum = table.sum();
        if (sum != 0) {
            TableOrigin at = table.place(checksumAt, 1);
            long found = table.number(checksumAt, 1);
            defects.add(DefectKind.BAD_CHECKSUM, NAME, "checksum", at).putHex("found", found, at)
                    .putHex("expected", found - sum & 0xff, at);
        }
    }
}
