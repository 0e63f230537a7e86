package memwarden.facts;

import java.util.List;
import memwarden.model.AddressRange;
import memwarden.model.Spanned;

/**
 * All addresses up to the last byte of System RAM: what a kernel without SRAT takes for node 0.
 *
 * @param last the highest range of System RAM
 */
public record RamSpan(AddressRange range, MapRange last) implements Spanned, Measured {

    /** Whether it ends below 64 GiB, where x86 keeps memory blocks small. */
    public boolean small() {
        return Long.compareUnsigned(range.end(), (64L << 30) - 1) < 0;
    }

    @Override
    public List<MapRange> measuredFrom() {
        return List.of(last);
    }

    @Override
    public String label() {
        return "System RAM up to " + AddressRange.hex(range.end());
    }
}
