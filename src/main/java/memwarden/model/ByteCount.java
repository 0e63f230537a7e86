package memwarden.model;

import java.util.List;

/**
 * A number of bytes, written in the largest unit that holds it to a quarter: {@code 1.5 GiB}, but {@code 1028 KiB}.
 * Nothing is ever rounded.
 *
 * @param bytes unsigned
 */
public record ByteCount(long bytes) implements Labelled {

    private static final List<String> UNITS = List.of("B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB");
    private static final List<String> QUARTERS = List.of("", ".25", ".5", ".75");

    @Override
    public String label() {
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

    /** As the kernel prints an address or a size: {@code 0x0000002000000000}. */
    public String padded() {
        return "0x%016x".formatted(bytes);
    }
}
