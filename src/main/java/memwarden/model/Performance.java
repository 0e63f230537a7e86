package memwarden.model;

import java.util.Optional;

/**
 * A latency or a bandwidth that a table states.
 *
 * @param amount picoseconds or MB/s, more than 0
 */
public record Performance(long amount, boolean latency) implements Labelled {

    private static final long NO_INFORMATION = 0;
    private static final long UNREACHABLE = 0xffff;
    /** Four milliseconds, or four PB/s: what is beyond, drivers/acpi/numa/hmat.c, hmat_normalize() takes for nothing. */
    private static final long LARGEST = 0xffffffffL;
    private static final long NANOSECOND = 1000;

    /**
     * What an entry of a table says; empty if it says nothing, that there is no way, or more than can be.
     *
     * @param unit picoseconds or MB/s, by which the entry is multiplied; unsigned
     */
    public static Optional<Performance> of(PerformanceType type, long unit, long entry) {
        boolean told = entry != NO_INFORMATION && entry != UNREACHABLE && unit != 0;
        return told && Long.compareUnsigned(unit, LARGEST / entry) <= 0
                ? Optional.of(new Performance(unit * entry, type.isLatency())) : Optional.empty();
    }

    /** Both together: latencies one after the other, or bandwidths side by side. */
    public Performance plus(Performance other) {
        return new Performance(amount + other.amount, latency);
    }

    /** Whether it is more than {@code percent} per cent of the other one. */
    public boolean exceeds(Performance other, int percent) {
        return amount * 100 > other.amount * percent;
    }

    /** {@code 150 ns}, {@code 250 ps} or {@code 16000 MB/s}. */
    @Override
    public String label() {
        if (!latency) {
            return amount + " MB/s";
        }
        return amount % NANOSECOND == 0 ? amount / NANOSECOND + " ns" : amount + " ps";
    }
}
