package memwarden.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import memwarden.facts.Geometry;
import memwarden.facts.Segment;
import memwarden.model.AddressRange;

/**
 * Where an address lies on the map, from the top down. Order is kept, proportion is not: what a reader came for is
 * drawn the taller the larger it is, everything else has the height of its text, a hole between ranges that of a mark,
 * and a run of small common ranges is folded together.
 */
final class AddressScale {

    /** The height of a range that nobody looks for, and of a hole. */
    static final double PLAIN = 34;
    static final double HOLE = 22;
    /** The least height of a range that a reader came for, what the largest has more, and all of them together. */
    static final double PROMINENT = 48;
    private static final double GROWTH = 96;
    private static final double ALL_GROWTH = 1400;
    /** The least height of a fold, what each range in it takes if they are many, and the most. */
    static final double FOLD = 52;
    private static final double FOLDED = 3;
    private static final double THICKEST_FOLD = 120;
    /** Smaller ranges, and holes, may be folded, in bytes; and so many ranges are worth it. */
    private static final long SMALL = 64L << 20;
    private static final int WORTH_FOLDING = 3;

    /** What a band is. */
    enum Kind {
        /** Nothing is described there. */
        HOLE,
        /** Several small ranges, and small holes between them. */
        FOLD,
        /** One stretch in which nothing begins or ends. */
        RANGE
    }

    /** A stretch in which nothing begins or ends. */
    private record Slot(AddressRange range, List<MapBlock> blocks) {

        boolean hole() {
            return blocks.isEmpty();
        }

        boolean small() {
            return !range.atLeast(SMALL);
        }

        boolean prominent() {
            return blocks.stream().anyMatch(MapBlock::prominent);
        }

        boolean foldable() {
            return small() && blocks.stream().allMatch(block -> !block.prominent() && block.range().equals(range));
        }
    }

    /**
     * A strip across all lanes.
     *
     * @param top of the strip, in the units of the picture
     * @param blocks those that lie in it, as far as it is a fold
     */
    record Band(Kind kind, AddressRange range, double top, double height, List<MapBlock> blocks) {

        double bottom() {
            return top + height;
        }

        /** Whether it stands for more addresses than its height lets one think. */
        boolean torn() {
            return kind == Kind.HOLE && range.atLeast(SMALL);
        }
    }

    /** Where a slot lies. */
    private record Place(double top, double bottom, boolean folded) {
    }

    private final List<Band> bands = new ArrayList<>();
    private final TreeMap<Long, Place> places = new TreeMap<>(Long::compareUnsigned);
    private double end;

    /** Lays out all that the blocks cover, from the height 0 on. */
    AddressScale(Collection<MapBlock> blocks) {
        List<Slot> slots = slots(blocks);
        List<Slot> prominent = slots.stream().filter(Slot::prominent).toList();
        double largest = prominent.stream().mapToDouble(slot -> bytes(slot.range())).max().orElse(1);
        double growth = Math.min(GROWTH, ALL_GROWTH / Math.max(1, prominent.size()));
        int next = 0;
        while (next < slots.size()) {
            int behind = behindFold(slots, next);
            if (behind > next) {
                addFold(slots.subList(next, behind));
                next = behind;
                continue;
            }
            Slot slot = slots.get(next++);
            double height = slot.hole() ? HOLE : !slot.prominent() ? PLAIN
                    : PROMINENT + growth * Math.sqrt(bytes(slot.range()) / largest);
            add(slot.hole() ? Kind.HOLE : Kind.RANGE, List.of(slot), height);
        }
    }

    /** The bands, by address. */
    List<Band> bands() {
        return List.copyOf(bands);
    }

    /** Height of the whole. */
    double height() {
        return end;
    }

    /** Where a block begins. */
    double top(AddressRange range) {
        return places.floorEntry(range.start()).getValue().top;
    }

    /** Where a block ends. */
    double bottom(AddressRange range) {
        return places.floorEntry(range.end()).getValue().bottom;
    }

    /** Whether a block lies in a fold. */
    boolean folded(AddressRange range) {
        return places.floorEntry(range.start()).getValue().folded;
    }

    /** Everything from the first address to the last one, holes too. */
    private static List<Slot> slots(Collection<MapBlock> blocks) {
        List<Slot> slots = new ArrayList<>();
        AddressRange before = null;
        for (Segment segment : Geometry.segments(blocks)) {
            if (before != null && !before.isFollowedBy(segment.range())) {
                slots.add(new Slot(new AddressRange(before.end() + 1, segment.range().start() - 1), List.of()));
            }
            before = segment.range();
            slots.add(new Slot(before, segment.covers().stream().map(MapBlock.class::cast).toList()));
        }
        return slots;
    }

    /** The index behind the fold that begins at a slot; the slot's own if none is worth it. */
    private static int behindFold(List<Slot> slots, int first) {
        int behind = first;
        int ranges = 0;
        for (int next = first; next < slots.size() && slots.get(next).foldable(); next++) {
            if (!slots.get(next).hole()) {
                ranges++;
                behind = next + 1;
            }
        }
        return ranges < WORTH_FOLDING || slots.get(first).hole() ? first : behind;
    }

    private void addFold(List<Slot> slots) {
        add(Kind.FOLD, slots, Math.min(THICKEST_FOLD, Math.max(FOLD, FOLDED * slots.size())));
    }

    private void add(Kind kind, List<Slot> slots, double height) {
        double top = end;
        end += height;
        for (int i = 0; i < slots.size(); i++) {
            places.put(slots.get(i).range().start(), new Place(top + height * i / slots.size(),
                    top + height * (i + 1) / slots.size(), kind == Kind.FOLD));
        }
        AddressRange range = slots.get(0).range().span(slots.get(slots.size() - 1).range());
        List<MapBlock> folded = kind == Kind.FOLD
                ? slots.stream().flatMap(slot -> slot.blocks().stream()).toList() : List.of();
        bands.add(new Band(kind, range, top, height, folded));
    }

    private static double bytes(AddressRange range) {
        return range.size() == 0 ? 0x1p64 : range.size() >= 0 ? range.size() : range.size() + 0x1p64;
    }
}
