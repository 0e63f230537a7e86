package memwarden.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import memwarden.model.AddressRange;
import memwarden.model.Affinity;
import memwarden.model.AffinityKind;
import memwarden.model.Cfmws;
import memwarden.model.EmptyWindow;
import memwarden.model.FirmwareKind;
import memwarden.model.Located;
import memwarden.model.Origins;
import memwarden.model.Spanned;
import memwarden.model.SratMemory;
import memwarden.model.TextOrigin;
import memwarden.model.Truth;
import org.junit.jupiter.api.Test;

/** The sweep against the definition, which looks at every pair and every byte. */
class GeometryTest {

    private static final int SPACE = 64;

    @Test
    void overlapsAreAllPairsThatShareBytes() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Spanned> ones = things(random, 12);
            List<Spanned> others = things(random, 9);
            Set<String> expected = new HashSet<>();
            for (Spanned one : ones) {
                for (Spanned other : others) {
                    if (one.range().overlaps(other.range())) {
                        expected.add(System.identityHashCode(one) + " " + System.identityHashCode(other));
                    }
                }
            }
            List<Overlap> found = Geometry.overlaps(ones, others);
            Set<String> got = new HashSet<>();
            found.forEach(pair -> got.add(System.identityHashCode(pair.one()) + " "
                    + System.identityHashCode(pair.other())));
            assertEquals(expected, got, "seed " + seed);
            assertEquals(found.size(), got.size(), "a pair twice, seed " + seed);
        }
    }

    @Test
    void relationsAreToldApart() {
        assertEquals(Relation.EQUAL, relation(8, 15, 8, 15));
        assertEquals(Relation.INSIDE, relation(8, 15, 8, 16));
        assertEquals(Relation.INSIDE, relation(9, 15, 8, 15));
        assertEquals(Relation.AROUND, relation(8, 16, 8, 15));
        assertEquals(Relation.CROSSING, relation(8, 15, 9, 16));
        assertEquals(Relation.CROSSING, relation(8, 15, 0, 8));
        assertEquals(List.of(), Geometry.overlaps(List.of(thing(0, 7)), List.of(thing(8, 15))));
    }

    /** As numa_fill_memblks() does: an entry reaches back to the one before it, the last one to the end of the window. */
    @Test
    void theNodeOfAnSratEntryIsStretchedOverItsWindow() {
        List<SratMemory> srat = List.of(entry(1, 0, 7, 0), entry(2, 12, 15, 5), entry(3, 20, 23, 9));
        assertEquals(List.of("0x8-0xf 1", "0x10-0x1f 2"), nodes(List.of(window(4, 8, 31)), srat));
        assertEquals(List.of("0x8-0xa 1", "0xb-0x15 2"),
                nodes(List.of(window(4, 8, 21)), List.of(srat.get(0), entry(2, 9, 10, 3), entry(3, 10, 30, 4))));
    }

    @Test
    void aWindowWithoutSratEntryHasTheNextNumber() {
        List<SratMemory> srat = List.of(entry(1, 0, 7, 3), entry(2, 40, 47, 3));
        assertEquals(List.of("0x8-0xf 1", "0x10-0x17 3"), nodes(List.of(window(3, 8, 15),
                new EmptyWindow("none", 20, Origins.of(place(4))), window(5, 16, 23)), srat));
    }

    /** The kernel numbers domains as it meets them: processors and generic initiators come before memory. */
    @Test
    void initiatorsTakeNodesBeforeMemory() {
        List<SratMemory> srat = List.of(entry(1, 0, 7, 0), entry(2, 8, 15, 2));
        Affinity initiator = affinity(3, AffinityKind.GENERIC_INITIATOR, 1);
        assertEquals(List.of(0, 2), Geometry.sratNodes(srat, List.of(initiator)).stream().map(SratNode::node).toList());
        assertEquals(List.of(1, 2), Geometry.sratNodes(srat, List.of(affinity(3, AffinityKind.PROCESSOR, 1))).stream()
                .map(SratNode::node).toList());
        assertEquals(List.of(0, 1), Geometry.sratNodes(srat, List.of(affinity(3, AffinityKind.GENERIC_PORT, 1)))
                .stream().map(SratNode::node).toList());
        assertEquals(3, Geometry.windowNodes(List.of(window(4, 16, 23)), srat, List.of(initiator)).get(0).node());
    }

    private static Affinity affinity(int line, AffinityKind kind, long domain) {
        return new Affinity(kind, domain, true, Optional.empty(), Optional.empty(), Optional.empty(),
                Origins.of(place(line)));
    }

    @Test
    void theFirstWindowOfTheTableHasTheAddressesThatTwoShare() {
        assertEquals(List.of("0x8-0xf 1", "0x10-0x13 0", "0x14-0x17 0"),
                nodes(List.of(window(1, 16, 23), window(2, 8, 19)), List.of()));
    }

    private static List<String> nodes(List<? extends Located> windows, List<SratMemory> srat) {
        return Geometry.windowNodes(windows, srat, List.of()).stream().map(node -> node.range() + " " + node.node()).toList();
    }

    private static SratMemory entry(int line, long start, long end, long domain) {
        return new SratMemory(new AddressRange(start, end), domain, true, Truth.UNKNOWN, Truth.UNKNOWN, Truth.UNKNOWN,
                Origins.of(place(line)));
    }

    private static Cfmws window(int line, long start, long end) {
        return new Cfmws("w" + line, new AddressRange(start, end), List.of(), new Cfmws.Encoding(Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty()), Optional.empty(), Optional.empty(), Origins.of(place(line)));
    }

    private static TextOrigin place(int line) {
        return new TextOrigin("platform.yaml", line, 1, 1, "");
    }

    @Test
    void theTopOfTheAddressSpaceIsNoSpecialCase() {
        Spanned top = thing(-16, -1);
        Spanned all = thing(0, -1);
        assertEquals(Relation.INSIDE, Geometry.overlaps(List.of(top), List.of(all)).get(0).relation());
        assertEquals(List.of(new AddressRange(0, -17), new AddressRange(-16, -1)),
                Geometry.segments(List.of(top, all)).stream().map(Segment::range).toList());
    }

    /** Each byte lies in one segment exactly, and that segment names exactly what covers the byte. */
    @Test
    void segmentsSplitWhatIsCoveredByteByByte() {
        for (int seed = 0; seed < 200; seed++) {
            List<Spanned> things = things(new Random(seed), 10);
            List<Segment> segments = Geometry.segments(things);
            for (long at = 0; at < SPACE; at++) {
                AddressRange here = new AddressRange(at, at);
                Set<Spanned> covering = new HashSet<>(
                        things.stream().filter(thing -> thing.range().contains(here)).toList());
                List<Segment> around = segments.stream().filter(one -> one.range().contains(here)).toList();
                assertEquals(covering.isEmpty() ? 0 : 1, around.size(), "byte " + at + ", seed " + seed);
                if (!covering.isEmpty()) {
                    assertEquals(covering, new HashSet<>(around.get(0).covers()), "byte " + at + ", seed " + seed);
                }
            }
        }
    }

    @Test
    void runsAreMaximal() {
        MapPiece first = piece(0, 7, FirmwareKind.USABLE);
        MapPiece second = piece(8, 15, FirmwareKind.USABLE);
        MapPiece other = piece(16, 23, FirmwareKind.RESERVED);
        MapPiece behindAGap = piece(32, 39, FirmwareKind.RESERVED);
        List<Run> runs = Geometry.runs(List.of(behindAGap, second, other, first));
        assertEquals(List.of(new AddressRange(0, 15), new AddressRange(16, 23), new AddressRange(32, 39)),
                runs.stream().map(Run::range).toList());
        assertEquals(List.of(first, second), runs.get(0).pieces());
    }

    @Test
    void contactsSpeakOfThingsThatTouchNothingToo() {
        Thing lonely = new Thing(new AddressRange(0, 7));
        Thing touching = new Thing(new AddressRange(16, 31));
        Thing window = new Thing(new AddressRange(20, 23));
        List<Contacts> contacts = Geometry.contacts(List.of(touching, lonely), List.of(window), Thing.class);
        assertEquals(2, contacts.size());
        assertTrue(contacts.get(0).none());
        assertEquals(Relation.AROUND, contacts.get(1).overlaps().get(0).relation());
        assertEquals(List.of(window), contacts.get(1).measuredFrom());
    }

    @Test
    void contactsKnowWhatTheyLeaveUncovered() {
        Spanned all = thing(0, -1);
        Spanned some = thing(16, 63);
        assertEquals(List.of(new AddressRange(16, 19), new AddressRange(32, 39), new AddressRange(48, 63)),
                uncovered(some, thing(20, 31), thing(22, 25), thing(40, 47)));
        assertEquals(List.of(new AddressRange(16, 31)), uncovered(some, thing(32, 80)));
        assertEquals(List.of(), uncovered(some, thing(0, 31), thing(32, 63)));
        assertEquals(List.of(new AddressRange(0, 7)), uncovered(all, thing(8, -1)));
        assertEquals(List.of(some.range()), uncovered(some));
    }

    private static List<AddressRange> uncovered(Spanned thing, Spanned... others) {
        return Geometry.contacts(List.of(thing), List.of(others), Thing.class).get(0).uncovered();
    }

    private static Relation relation(long start, long end, long otherStart, long otherEnd) {
        return Geometry.overlaps(List.of(thing(start, end)), List.of(thing(otherStart, otherEnd))).get(0).relation();
    }

    private static List<Spanned> things(Random random, int count) {
        List<Spanned> things = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long start = random.nextInt(SPACE);
            things.add(thing(start, Math.min(SPACE - 1, start + random.nextInt(SPACE / 3))));
        }
        return things;
    }

    private static Spanned thing(long start, long end) {
        return new Thing(new AddressRange(start, end));
    }

    private static MapPiece piece(long start, long end, FirmwareKind kind) {
        return new MapPiece(new AddressRange(start, end), kind);
    }

    /** Equal only to itself, as the facts of a session are. */
    private static final class Thing implements Spanned {

        private final AddressRange range;

        Thing(AddressRange range) {
            this.range = range;
        }

        @Override
        public AddressRange range() {
            return range;
        }

        @Override
        public String label() {
            return "thing " + range;
        }
    }
}
