package memwarden.facts;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import memwarden.model.Subject;

/**
 * The limits that memory blocks are to meet: both ends of windows, and the end of System RAM.
 *
 * @param windows by address; at least one
 */
public record BlockGrid(List<BlockLimit> windows, RamSpan ram) implements Measured {

    public BlockGrid {
        windows = List.copyOf(windows);
    }

    /**
     * The largest power of two from {@code least} to {@code most} bytes at a multiple of which every limit lies, or
     * {@code least} if there is none. Both are powers of two.
     */
    public long blockOf(long least, long most) {
        long limits = LongStream.concat(LongStream.of(ram.range().end() + 1), windows.stream()
                .map(window -> window.cfmws().range())
                .flatMapToLong(range -> LongStream.of(range.start(), range.end() + 1)))
                .reduce(most, (one, other) -> one | other);
        return Math.max(least, Long.lowestOneBit(limits));
    }

    @Override
    public List<Subject> measuredFrom() {
        return Stream.<Subject>concat(windows.stream(), Stream.of(ram)).toList();
    }

    @Override
    public String label() {
        return "memory blocks between " + ram.label() + " and the CXL windows";
    }
}
