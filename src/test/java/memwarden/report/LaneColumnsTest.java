package memwarden.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import memwarden.model.AddressRange;
import memwarden.report.LaneColumns.Placed;
import org.junit.jupiter.api.Test;

class LaneColumnsTest {

    private static MapBlock window(long start, long end) {
        return new MapBlock(new AddressRange(start, end), MapInk.WINDOW, true, false, "w", List.of(), List.of());
    }

    @Test
    void aBlockThatNothingOverlapsHasTheWholeWidth() {
        List<Placed> placed = LaneColumns.of(MapLane.WINDOWS, List.of(window(0, 9), window(10, 19)));
        assertEquals(2, placed.size());
        for (Placed one : placed) {
            assertEquals(MapLane.WINDOWS.left(), one.left());
            assertEquals(MapLane.WINDOWS.width(), one.width());
        }
    }

    @Test
    void blocksThatOverlapShareTheWidth() {
        List<Placed> placed = LaneColumns.of(MapLane.WINDOWS, List.of(window(0, 9), window(5, 14), window(10, 19)));
        assertEquals(List.of(MapLane.WINDOWS.left(), MapLane.WINDOWS.left() + MapLane.WINDOWS.width() / 2,
                MapLane.WINDOWS.left()), placed.stream().map(Placed::left).toList());
    }

    @Test
    void noneLiesOverAnother() {
        Random random = new Random(1);
        List<MapBlock> blocks = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            long start = random.nextInt(1000);
            blocks.add(window(start, start + random.nextInt(40)));
        }
        List<Placed> placed = LaneColumns.of(MapLane.REGIONS, blocks);
        assertEquals(blocks.size(), placed.size());
        for (int i = 0; i < placed.size(); i++) {
            Placed one = placed.get(i);
            assertTrue(one.left() >= MapLane.REGIONS.left() && one.left() + one.width() <= MapLane.REGIONS.right() + 1e-6);
            for (Placed other : placed.subList(0, i)) {
                boolean apart = one.left() + one.width() <= other.left() + 1e-6
                        || other.left() + other.width() <= one.left() + 1e-6;
                assertTrue(apart || !one.block().range().overlaps(other.block().range()));
            }
        }
    }
}
