package memwarden.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import memwarden.model.AddressRange;

/** Shares the width of a lane among blocks that overlap, so that none lies over another. */
final class LaneColumns {

    /**
     * A block at its place.
     *
     * @param left of the block, in the units of the picture
     */
    record Placed(MapBlock block, double left, double width) {
    }

    private record Seat(MapBlock block, int column) {
    }

    private static final Comparator<Seat> BY_END =
            (one, other) -> Long.compareUnsigned(one.block.range().end(), other.block.range().end());

    private LaneColumns() {
    }

    /** Places the blocks of one lane; those that no other overlaps have all of its width. */
    static List<Placed> of(MapLane lane, List<MapBlock> blocks) {
        List<MapBlock> byAddress = blocks.stream()
                .sorted(Comparator.comparing(MapBlock::range).thenComparing(MapBlock::label)).toList();
        List<Placed> placed = new ArrayList<>();
        List<MapBlock> cluster = new ArrayList<>();
        AddressRange covered = null;
        for (MapBlock block : byAddress) {
            if (covered != null && !covered.overlaps(block.range())) {
                place(lane, cluster, placed);
                cluster.clear();
                covered = null;
            }
            cluster.add(block);
            covered = covered == null ? block.range() : covered.span(block.range());
        }
        place(lane, cluster, placed);
        return placed;
    }

    /** Each block takes the leftmost column that is free where it begins. */
    private static void place(MapLane lane, List<MapBlock> cluster, List<Placed> placed) {
        List<Seat> seats = new ArrayList<>();
        PriorityQueue<Seat> taken = new PriorityQueue<>(BY_END);
        PriorityQueue<Integer> free = new PriorityQueue<>();
        int columns = 0;
        for (MapBlock block : cluster) {
            while (!taken.isEmpty() && !taken.peek().block.range().overlaps(block.range())) {
                free.add(taken.remove().column);
            }
            Seat seat = new Seat(block, free.isEmpty() ? columns++ : free.remove());
            seats.add(seat);
            taken.add(seat);
        }
        double width = lane.width() / Math.max(1, columns);
        seats.forEach(seat -> placed.add(new Placed(seat.block, lane.left() + seat.column * width, width)));
    }
}
