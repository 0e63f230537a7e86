package memwarden.report;

import memwarden.model.AddressRange;
import memwarden.model.ByteCount;

/**
 * The size of a range in words, as {@link ByteCount} writes it.
 *
 * @param bytes unsigned; 0 stands for 2^64, as in {@link AddressRange#size()}
 */
public record ByteSize(long bytes) {

    /** Of the powers of 1024; more than 9999 of a unit are never less than one of the next. */
    private static final String PREFIXES = " KMGTPE";

    public static ByteSize of(AddressRange range) {
        return new ByteSize(range.size());
    }

    /** The size in few digits: itself, or else {@code about 2.8 GiB}. */
    String about() {
        String exact = toString();
        if (exact.matches("\\d{1,4}\\D.*")) {
            return exact;
        }
        int power = (Long.SIZE - 1 - Long.numberOfLeadingZeros(bytes)) / 10;
        long tenths = Math.round((bytes >>> 1) / (double) (1L << 10 * power) * 2 * 10);
        return "about " + tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10)
                + " " + PREFIXES.charAt(power) + "iB";
    }

    @Override
    public String toString() {
        return bytes == 0 ? "16 EiB" : new ByteCount(bytes).label();
    }
}
