package memwarden.model;

import java.util.Optional;

/**
 * A non-empty span of physical addresses.
 *
 * <p>Addresses are unsigned 64-bit numbers kept in a {@code long}; both ends are inclusive, so the whole address space
 * can be written and an empty span cannot.
 *
 * @param start first byte
 * @param end last byte
 */
public record AddressRange(long start, long end) implements Comparable<AddressRange> {

    /** @throws IllegalArgumentException if the end precedes the start */
    public AddressRange {
        if (Long.compareUnsigned(end, start) < 0) {
            throw new IllegalArgumentException("end 0x" + Long.toHexString(end) + " precedes start 0x"
                    + Long.toHexString(start));
        }
    }

    /** Number of bytes, unsigned; 0 stands for 2^64. */
    public long size() {
        return end - start + 1;
    }

    public boolean contains(AddressRange other) {
        return Long.compareUnsigned(start, other.start) <= 0 && Long.compareUnsigned(other.end, end) <= 0;
    }

    public boolean overlaps(AddressRange other) {
        return Long.compareUnsigned(start, other.end) <= 0 && Long.compareUnsigned(other.start, end) <= 0;
    }

    /** Whether {@code other} begins at the byte after this range's last one. */
    public boolean isFollowedBy(AddressRange other) {
        return end != -1L && end + 1 == other.start;
    }

    /** @throws IllegalArgumentException if the two do not overlap */
    public AddressRange intersection(AddressRange other) {
        return new AddressRange(maxUnsigned(start, other.start), minUnsigned(end, other.end));
    }

    /** The smallest range that contains both. */
    public AddressRange span(AddressRange other) {
        return new AddressRange(minUnsigned(start, other.start), maxUnsigned(end, other.end));
    }

    /** Whether start and size are multiples of {@code unit} bytes, a power of two. */
    public boolean alignedTo(long unit) {
        return (start & (unit - 1)) == 0 && ((end + 1) & (unit - 1)) == 0;
    }

    /** Whether its first byte is at a multiple of {@code unit} bytes, a power of two. */
    public boolean startsAtMultipleOf(long unit) {
        return (start & (unit - 1)) == 0;
    }

    /** Whether its size is a multiple of {@code unit} bytes, a power of two. */
    public boolean sizeIsMultipleOf(long unit) {
        return (size() & (unit - 1)) == 0;
    }

    /** Whether it has {@code bytes} bytes or more. */
    public boolean atLeast(long bytes) {
        return size() == 0 || Long.compareUnsigned(size(), bytes) >= 0;
    }

    /** The largest part of it that is {@linkplain #alignedTo aligned}; empty if no whole unit lies in it. */
    public Optional<AddressRange> alignedPart(long unit) {
        long first = (start + unit - 1) & -unit;
        long behind = (end + 1) & -unit;
        return Long.compareUnsigned(first, start) >= 0 && Long.compareUnsigned(first, behind) < 0
                ? Optional.of(new AddressRange(first, behind - 1)) : Optional.empty();
    }

    /** What is left of it from the first multiple of {@code unit} bytes on, a power of two; empty if there is none. */
    public Optional<AddressRange> startingAtMultipleOf(long unit) {
        long first = (start + unit - 1) & -unit;
        return Long.compareUnsigned(first, start) >= 0 && Long.compareUnsigned(first, end) <= 0
                ? Optional.of(new AddressRange(first, end)) : Optional.empty();
    }

    /** Its first {@code bytes}, or all of it if it has no more. */
    public AddressRange first(long bytes) {
        return new AddressRange(start, without(bytes).map(rest -> rest.start() - 1).orElse(end));
    }

    /** The smallest {@linkplain #alignedTo aligned} range that contains it; empty beyond 64 bits. */
    public Optional<AddressRange> roundedOut(long unit) {
        long first = start & -unit;
        long last = end | (unit - 1);
        return size() == 0 ? Optional.empty() : Optional.of(new AddressRange(first, last));
    }

    /** Half of its bytes. */
    public long half() {
        return size() >>> 1;
    }

    /** {@link #half()} as the kernel prints a size: 16 digits. */
    public String paddedHalf() {
        return new ByteCount(half()).padded();
    }

    /** The second half of its bytes. */
    public AddressRange upperHalf() {
        return new AddressRange(end - half() + 1, end);
    }

    /** What is left of it without its first {@code bytes}; empty if it has no more than these. */
    public Optional<AddressRange> without(long bytes) {
        long first = start + bytes;
        return Long.compareUnsigned(first, start) > 0 && Long.compareUnsigned(first, end) <= 0
                ? Optional.of(new AddressRange(first, end)) : Optional.empty();
    }

    /** What is left of it behind the last byte of {@code other}; empty if nothing is. */
    public Optional<AddressRange> after(AddressRange other) {
        return Long.compareUnsigned(other.end(), start) < 0 ? Optional.of(this)
                : Long.compareUnsigned(other.end(), end) < 0 ? Optional.of(new AddressRange(other.end() + 1, end))
                : Optional.empty();
    }

    /** The range that ends where this one does and begins {@code bytes} earlier; empty below address 0. */
    public Optional<AddressRange> grownDown(long bytes) {
        return Long.compareUnsigned(bytes, start) <= 0 ? Optional.of(new AddressRange(start - bytes, end))
                : Optional.empty();
    }

    /** By start, then by end, as unsigned numbers. */
    @Override
    public int compareTo(AddressRange other) {
        int byStart = Long.compareUnsigned(start, other.start);
        return byStart != 0 ? byStart : Long.compareUnsigned(end, other.end);
    }

    /** {@code 0x850000000-0x284fffffff}. */
    /** Its first {@code bytes} bytes, at least one; empty if it has not as many. */
    public Optional<AddressRange> beginning(long bytes) {
        long last = start + bytes - 1;
        return Long.compareUnsigned(last, start) < 0 || Long.compareUnsigned(last, end) > 0 ? Optional.empty()
                : Optional.of(new AddressRange(start, last));
    }

    /** Both ends as cxl_acpi prints them, with blanks around the dash. */
    public String ends() {
        return hex(start) + " - " + hex(end);
    }

    @Override
    public String toString() {
        return hex(start) + "-" + hex(end);
    }

    /** The first address as {@link #hex} writes it. */
    public String first() {
        return hex(start);
    }

    /** The last address as {@link #hex} writes it. */
    public String last() {
        return hex(end);
    }

    /** {@code 0x850000000}: lower case, no leading zeros. */
    public static String hex(long address) {
        return "0x" + Long.toHexString(address);
    }

    private static long minUnsigned(long one, long other) {
        return Long.compareUnsigned(one, other) <= 0 ? one : other;
    }

    private static long maxUnsigned(long one, long other) {
        return Long.compareUnsigned(one, other) >= 0 ? one : other;
    }
}
