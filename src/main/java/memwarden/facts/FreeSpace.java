package memwarden.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import memwarden.model.AddressRange;
import memwarden.model.ByteCount;
import memwarden.model.Spanned;
import memwarden.model.Subject;

/**
 * What is free below the resource of a window, at some moment.
 *
 * @param number of the window in its name, "CXL Window N": from 0, in the order of the CEDT
 * @param held what holds some of it at that moment
 * @param freed what an action has taken away before
 */
public record FreeSpace(CxlWindow window, int number, List<HeldSpace> held, List<Spanned> freed)
        implements Spanned, Measured {

    public FreeSpace {
        held = List.copyOf(held);
        freed = List.copyOf(freed);
    }

    @Override
    public AddressRange range() {
        return window.range();
    }

    /** The parts of the window that nothing holds, by address. */
    public List<AddressRange> holes() {
        List<AddressRange> holes = new ArrayList<>();
        Optional<Long> next = Optional.of(range().start());
        for (AddressRange taken : held.stream().map(HeldSpace::range).filter(range()::overlaps)
                .map(range()::intersection).sorted().toList()) {
            if (next.isEmpty()) {
                break;
            }
            long from = next.get();
            if (Long.compareUnsigned(taken.start(), from) > 0) {
                holes.add(new AddressRange(from, taken.start() - 1));
            }
            if (Long.compareUnsigned(taken.end(), from) >= 0) {
                next = taken.end() == range().end() ? Optional.empty() : Optional.of(taken.end() + 1);
            }
        }
        next.ifPresent(from -> holes.add(new AddressRange(from, range().end())));
        return holes;
    }

    /** Bytes that nothing holds. */
    public ByteCount free() {
        return new ByteCount(holes().stream().mapToLong(AddressRange::size).sum());
    }

    public boolean full() {
        return holes().isEmpty();
    }

    /**
     * The largest place for a region.
     *
     * @param unit at a multiple of which it starts and ends, a power of two
     */
    public Optional<AddressRange> largestPlace(long unit) {
        return holes().stream().flatMap(hole -> hole.alignedPart(unit).stream())
                .max(Comparator.comparing(AddressRange::size, Long::compareUnsigned)
                        .thenComparing(Comparator.reverseOrder()));
    }

    /**
     * The first place of {@code bytes} that nothing holds.
     *
     * @param bytes at least 1
     * @param unit at a multiple of which it starts, a power of two
     */
    public Optional<AddressRange> firstPlace(long bytes, long unit) {
        return holes().stream().flatMap(hole -> hole.startingAtMultipleOf(unit).stream())
                .filter(hole -> hole.size() == 0 || Long.compareUnsigned(hole.size(), bytes) >= 0)
                .map(hole -> new AddressRange(hole.start(), hole.start() + bytes - 1)).findFirst();
    }

    /** The same if nothing but regions were there, which is what cxl-cli looks at. */
    FreeSpace besidesRegions() {
        return new FreeSpace(window, number, held.stream().filter(one -> one.holder() instanceof Region).toList(),
                freed);
    }

    @Override
    public List<Subject> measuredFrom() {
        List<Subject> from = new ArrayList<>(List.of(window));
        from.addAll(held);
        from.addAll(freed);
        return from;
    }

    @Override
    public String label() {
        return free().label() + " of address space free in " + window.label();
    }
}
