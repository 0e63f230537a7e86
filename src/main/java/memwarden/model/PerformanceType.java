package memwarden.model;

/** What a latency or bandwidth structure speaks of (ACPI 6.5, section 5.2.28.4; CDAT uses the same codes). */
public enum PerformanceType implements Labelled {

    /** Code 0; picoseconds. */
    ACCESS_LATENCY("Access Latency"),
    /** Code 1; picoseconds. */
    READ_LATENCY("Read Latency"),
    /** Code 2; picoseconds. */
    WRITE_LATENCY("Write Latency"),
    /** Code 3; MB/s. */
    ACCESS_BANDWIDTH("Access Bandwidth"),
    /** Code 4; MB/s. */
    READ_BANDWIDTH("Read Bandwidth"),
    /** Code 5; MB/s. */
    WRITE_BANDWIDTH("Write Bandwidth");

    private final String label;

    PerformanceType(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
