package memwarden.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import memwarden.model.AddressRange;
import memwarden.report.AddressScale.Band;
import memwarden.report.AddressScale.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressScaleTest {

    private static final long MIB = 1L << 20;
    private static final long GIB = 1L << 30;

    private static MapBlock block(MapInk ink, boolean prominent, long start, long size) {
        return new MapBlock(new AddressRange(start, start + size - 1), ink, prominent, false, "name", List.of(), List.of());
    }

    private static MapBlock common(long start, long size) {
        return block(MapInk.USABLE, false, start, size);
    }

    private static MapBlock window(long start, long size) {
        return block(MapInk.WINDOW, true, start, size);
    }

    private static double height(AddressScale scale, MapBlock block) {
        return scale.bottom(block.range()) - scale.top(block.range());
    }

    @Test
    void theLargerOfTwoWindowsIsTheTallerAndBothHaveRoomForText() {
        MapBlock small = window(0, 1);
        MapBlock large = window(GIB, 64 * GIB);
        AddressScale scale = new AddressScale(List.of(small, large));
        assertTrue(height(scale, small) >= AddressScale.PROMINENT);
        assertTrue(height(scale, large) > height(scale, small));
    }

    @Test
    void aCommonRangeTakesNoMoreRoomForItsSize() {
        MapBlock huge = common(0, 1024 * GIB);
        AddressScale scale = new AddressScale(List.of(huge, window(1024 * GIB, 256 * MIB)));
        assertEquals(AddressScale.PLAIN, height(scale, huge));
    }

    @Test
    void onlyAnEmptyStretchIsLeftOut() {
        MapBlock low = common(0, 2 * GIB);
        MapBlock high = window(0x850000000L, 128 * GIB);
        List<Band> bands = new AddressScale(List.of(low, high)).bands();
        assertEquals(List.of(Kind.RANGE, Kind.HOLE, Kind.RANGE), bands.stream().map(Band::kind).toList());
        Band hole = bands.get(1);
        assertEquals(new AddressRange(0x80000000L, 0x84fffffffL), hole.range());
        assertEquals(AddressScale.HOLE, hole.height());
        assertTrue(hole.torn());
    }

    @Test
    void aSmallHoleIsNotCalledTorn() {
        List<Band> bands = new AddressScale(List.of(common(0, GIB), common(GIB + MIB, GIB))).bands();
        assertEquals(Kind.HOLE, bands.get(1).kind());
        assertFalse(bands.get(1).torn());
    }

    @Test
    void neighboursLeaveNoHole() {
        assertEquals(2, new AddressScale(List.of(common(0, GIB), common(GIB, GIB))).bands().size());
    }

    @Test
    void theLastByteOfTheAddressSpaceHasAPlace() {
        MapBlock last = new MapBlock(new AddressRange(-4096L, -1L), MapInk.RESERVED, false, false, "", List.of(), List.of());
        MapBlock first = common(0, GIB);
        AddressScale scale = new AddressScale(List.of(last, first));
        assertEquals(scale.height(), scale.bottom(last.range()));
        assertEquals(0, scale.top(first.range()));
        MapBlock everything = new MapBlock(new AddressRange(0, -1L), MapInk.WINDOW, true, false, "", List.of(), List.of());
        assertTrue(height(new AddressScale(List.of(everything)), everything) > AddressScale.PROMINENT);
    }

    @Test
    void smallCommonRangesAreFoldedWithTheSmallHolesBetweenThem() {
        List<MapBlock> blocks = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            blocks.add(common(i * 2 * MIB, MIB));
        }
        blocks.add(window(64 * GIB, GIB));
        AddressScale scale = new AddressScale(blocks);
        assertEquals(List.of(Kind.FOLD, Kind.HOLE, Kind.RANGE), scale.bands().stream().map(Band::kind).toList());
        Band fold = scale.bands().get(0);
        assertEquals(new AddressRange(0, 199 * MIB - 1), fold.range());
        assertEquals(blocks.subList(0, 100), fold.blocks());
        assertTrue(fold.height() < 150, "a hundred of them would else take " + 100 * AddressScale.PLAIN);
        assertTrue(height(scale, blocks.get(50)) > 0);
        assertTrue(scale.folded(blocks.get(50).range()));
        assertFalse(scale.folded(blocks.get(100).range()));
    }

    @Test
    void twoSmallRangesAreNotWorthAFold() {
        List<Band> bands = new AddressScale(List.of(common(0, MIB), common(MIB, MIB))).bands();
        assertEquals(List.of(Kind.RANGE, Kind.RANGE), bands.stream().map(Band::kind).toList());
    }

    @Test
    void whatAReaderCameForIsNeverFolded() {
        List<MapBlock> blocks = List.of(common(0, MIB), common(MIB, MIB), common(2 * MIB, MIB),
                window(3 * MIB, MIB), common(4 * MIB, MIB), common(5 * MIB, MIB), common(6 * MIB, MIB));
        assertEquals(List.of(Kind.FOLD, Kind.RANGE, Kind.FOLD),
                new AddressScale(blocks).bands().stream().map(Band::kind).toList());
    }

    @Test
    void aRangeThatReachesOutOfAFoldStaysOutOfIt() {
        MapBlock across = common(2 * MIB, 2 * MIB);
        AddressScale scale = new AddressScale(List.of(common(0, MIB / 2), common(MIB / 2, MIB / 2), common(MIB, MIB),
                across, window(3 * MIB, MIB)));
        assertFalse(scale.folded(across.range()));
        assertEquals(Kind.FOLD, scale.bands().get(0).kind());
        assertEquals(new AddressRange(0, 2 * MIB - 1), scale.bands().get(0).range());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void orderIsKeptAndNothingIsLost(long seed) {
        List<MapBlock> blocks = scattered(new Random(seed));
        AddressScale scale = new AddressScale(blocks);
        double end = 0;
        for (Band band : scale.bands()) {
            assertEquals(end, band.top(), 1e-6);
            assertTrue(band.height() >= AddressScale.HOLE);
            end = band.bottom();
            boolean empty = blocks.stream().noneMatch(block -> block.range().overlaps(band.range()));
            assertEquals(band.kind() == Kind.HOLE, empty, band.range() + " is a hole only if nothing lies there");
        }
        assertEquals(end, scale.height(), 1e-6);
        for (MapBlock one : blocks) {
            assertTrue(height(scale, one) > 0);
            assertTrue(scale.folded(one.range())
                    || height(scale, one) >= (one.prominent() ? AddressScale.PROMINENT : AddressScale.PLAIN) - 1e-6);
            for (MapBlock other : blocks) {
                if (Long.compareUnsigned(one.range().end(), other.range().start()) < 0) {
                    assertTrue(scale.bottom(one.range()) <= scale.top(other.range()) + 1e-6);
                } else if (one.range().overlaps(other.range())) {
                    assertTrue(scale.top(other.range()) < scale.bottom(one.range()));
                }
            }
        }
    }

    /** Common ranges that follow each other, with holes, and windows anywhere over them. */
    private static List<MapBlock> scattered(Random random) {
        List<MapBlock> blocks = new ArrayList<>();
        long next = 0;
        for (int i = 0; i < 60; i++) {
            long size = 4096L << random.nextInt(22);
            next += random.nextBoolean() ? 0 : 4096L << random.nextInt(30);
            blocks.add(common(next, size));
            if (random.nextInt(6) == 0) {
                blocks.add(window(Math.max(0, next - (4096L << random.nextInt(20))), 4096L << random.nextInt(26)));
            }
            next += size;
        }
        return blocks;
    }
}
