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

    /** Whether the address behind its last byte is below {@code address}. */
    public boolean endsBelow(long address) {
        return Long.compareUnsigned(range.end() + 1, address) < 0;
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
