package memwarden.report;

import java.util.List;
import memwarden.model.AddressRange;

/**
 * A number of bytes, written in the largest unit that holds it to a quarter: {@code 1.5 GiB}, but {@code 1028 KiB}.
 * Nothing is ever rounded.
 *
 * @param bytes unsigned; 0 stands for 2^64, as in {@link AddressRange#size()}
 */
public record ByteSize(long bytes) {

    private static final List<String> UNITS = List.of("B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB");
    private static final List<String> QUARTERS = List.of("", ".25", ".5", ".75");

    public static ByteSize of(AddressRange range) {
        return new ByteSize(range.size());
    }

    @Override
    public String toString() {
        if (bytes == 0) {
            return "16 EiB";
        }
        for (int power = UNITS.size() - 1; power > 0; power--) {
            long unit = 1L << 10 * power;
            long quarter = unit / 4;
            if (Long.compareUnsigned(bytes, unit) >= 0 && Long.remainderUnsigned(bytes, quarter) == 0) {
                int part = (int) (Long.remainderUnsigned(bytes, unit) / quarter);
                return Long.toUnsignedString(Long.divideUnsigned(bytes, unit)) + QUARTERS.get(part)
                        + " " + UNITS.get(power);
            }
        }
        return Long.toUnsignedString(bytes) + " " + UNITS.get(0);
    }
}
