package memwarden.model;

/**
 * A person writes another size to a region that exists.
 *
 * @param range of the region
 * @param size bytes; 0 gives its address space back
 */
public record ResizeRegion(AddressRange range, long size, Origins at) implements OperatorAction, Spanned {

    /** Whether it is another size than the region has. */
    public boolean changes() {
        return size != range.size();
    }

    @Override
    public String label() {
        return "operator: resize region " + range + " to " + new ByteCount(size).label();
    }
}
