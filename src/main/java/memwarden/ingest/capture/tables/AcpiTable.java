package memwarden.ingest.capture.tables;

import memwarden.ingest.capture.frame.Testimony;

/** Reads what stands behind the header of ACPI tables of one signature. */
abstract class AcpiTable {

    private final String signature;
    private final String key;
    private final int fixedPart;

    /**
     * @param key below {@code firmware} in a description
     * @param fixedPart bytes before the first structure, header included
     */
    AcpiTable(String signature, String key, int fixedPart) {
        this.signature = signature;
        this.key = key;
        this.fixedPart = fixedPart;
    }

    final String signature() {
        return signature;
    }

    /** Where a description says what the table says, as a JSON pointer. */
    final String pointer() {
        return "/firmware/" + key;
    }

    final int fixedPart() {
        return fixedPart;
    }

    /** @param table has at least its fixed part */
    abstract void read(OpenedTable table, Testimony testimony);
}
