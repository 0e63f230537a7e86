package memwarden.report;

import memwarden.model.AddressRange;
import memwarden.model.ByteCount;

/**
 * The size of a range in words, as {@link ByteCount} writes it.
 *
 * @param bytes unsigned; 0 stands for 2^64, as in {@link AddressRange#size()}
 */
public record ByteSize(long bytes) {

    public static ByteSize of(AddressRange range) {
        return new ByteSize(range.size());
    }

    @Override
    public String toString() {
        return bytes == 0 ? "16 EiB" : new ByteCount(bytes).label();
    }
}
