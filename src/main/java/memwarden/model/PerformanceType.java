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

    /** Whether it counts picoseconds, of which few are good, and not MB/s. */
    public boolean isLatency() {
        return ordinal() < ACCESS_BANDWIDTH.ordinal();
    }

    /** Whether a statement of the other type speaks of what this one does: access is both reading and writing. */
    public boolean includes(PerformanceType other) {
        return isLatency() == other.isLatency() && (this == other || isAccess() || other.isAccess());
    }

    private boolean isAccess() {
        return this == ACCESS_LATENCY || this == ACCESS_BANDWIDTH;
    }

    @Override
    public String label() {
        return label;
    }
}
