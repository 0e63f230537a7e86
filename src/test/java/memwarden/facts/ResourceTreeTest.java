package memwarden.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import memwarden.model.AddressRange;
import memwarden.model.Origins;
import memwarden.model.Spanned;
import memwarden.model.TextOrigin;
import org.junit.jupiter.api.Test;

/** Trees worked out by hand from the comments and the code of kernel/resource.c and drivers/cxl/acpi.c. */
class ResourceTreeTest {

    private static final Origins NOWHERE = Origins.of(new TextOrigin("table", 1, 1, 1, ""));

    private record Thing(AddressRange range) implements Spanned {

        @Override
        public String label() {
            return "thing " + range;
        }
    }

    private final List<Resource> resources = new ArrayList<>();

    private void add(String name, int turn, Insertion how, boolean busy, long start, long end) {
        AddressRange range = new AddressRange(start, end);
        resources.add(new Resource(range, new ResourceRow(name, Optional.empty(), name, turn, how, busy, NOWHERE),
                new Thing(range)));
    }

    private void ram(long start, long end) {
        add("System RAM", 1, Insertion.INSERT, true, start, end);
    }

    private void window(long start, long end) {
        add("CXL Window {n}", 4, Insertion.PUBLISH, false, start, end);
    }

    private List<PlacedResource> placed() {
        return ResourceTree.of(resources, List.of());
    }

    private String tree() {
        StringBuilder text = new StringBuilder();
        placed().stream().filter(line -> line.place().isPresent()).forEach(line -> text
                .append("  ".repeat(line.depth())).append(line.range()).append(' ').append(line.name()).append('\n'));
        return text.toString();
    }

    @Test
    void aLargerOneTakesInASmaller() {
        add("Soft Reserved", 2, Insertion.EXPAND, false, 0x20, 0x2f);
        window(0x20, 0x3f);
        assertEquals("0x20-0x3f CXL Window 0\n  0x20-0x2f Soft Reserved\n", tree());
    }

    @Test
    void ofTwoOfOneExtentTheLaterIsTheOuter() {
        add("Soft Reserved", 2, Insertion.EXPAND, false, 0x20, 0x2f);
        window(0x20, 0x2f);
        add("region{n}", 5, Insertion.BELOW, false, 0x20, 0x2f);
        assertEquals("0x20-0x2f CXL Window 0\n  0x20-0x2f region0\n    0x20-0x2f Soft Reserved\n", tree());
    }

    @Test
    void aRegionStaysInsideALargerSoftReservedRange() {
        add("Soft Reserved", 2, Insertion.EXPAND, false, 0x20, 0x4f);
        window(0x20, 0x4f);
        add("region{n}", 5, Insertion.BELOW, false, 0x20, 0x2f);
        add("region{n}", 5, Insertion.BELOW, false, 0x30, 0x4f);
        assertEquals("0x20-0x4f CXL Window 0\n  0x20-0x4f Soft Reserved\n    0x20-0x2f region0\n    0x30-0x4f region1\n",
                tree());
    }

    /** The example in the comment of add_cxl_resources(): System RAM across two windows. */
    @Test
    void theFirstWindowSpansAllOfSystemRamAndTheSecondKeepsTheTail() {
        window(0x20, 0x3f);
        window(0x40, 0x5f);
        ram(0x28, 0x4f);
        assertEquals("0x20-0x4f CXL Window 0\n  0x28-0x4f System RAM\n0x50-0x5f CXL Window 1\n", tree());
        PlacedResource second = placed().stream().filter(line -> line.name().equals("CXL Window 1")).findFirst()
                .orElseThrow();
        assertTrue(second.cut());
        assertTrue(placed().get(0).grown());
    }

    @Test
    void aWindowThatIsWhollyCoveredIsRemoved() {
        window(0x20, 0x3f);
        window(0x40, 0x5f);
        window(0x60, 0x6f);
        ram(0x28, 0x5f);
        assertEquals("0x20-0x5f CXL Window 0\n  0x28-0x5f System RAM\n0x60-0x6f CXL Window 1\n", tree());
        assertEquals(1, placed().stream().filter(PlacedResource::removed).count());
    }

    @Test
    void aWindowInsideSystemRamStaysThere() {
        ram(0x00, 0x7f);
        window(0x20, 0x3f);
        assertEquals("0x0-0x7f System RAM\n  0x20-0x3f CXL Window 0\n", tree());
    }

    @Test
    void aWindowInsideAnotherHasNoLine() {
        window(0x20, 0x2f);
        window(0x20, 0x5f);
        assertEquals("0x20-0x5f CXL Window 0\n", tree());
    }

    @Test
    void aRegionThatCrossesSystemRamIsRefused() {
        window(0x20, 0x5f);
        ram(0x20, 0x2f);
        ram(0x3c, 0x43);
        add("region{n}", 5, Insertion.BELOW, false, 0x20, 0x3f);
        assertEquals("0x20-0x5f CXL Window 0\n  0x20-0x2f System RAM\n  0x3c-0x43 System RAM\n", tree());
        assertEquals(1, placed().stream().filter(PlacedResource::refused).count());
    }

    @Test
    void aRequestGoesIntoTheInnermostThatIsNotBusy() {
        window(0x20, 0x5f);
        add("region{n}", 5, Insertion.BELOW, false, 0x20, 0x3f);
        add("dax{n}.0", 8, Insertion.REQUEST, false, 0x20, 0x3f);
        add("System RAM (kmem)", 9, Insertion.REQUEST, true, 0x20, 0x3f);
        assertEquals("0x20-0x5f CXL Window 0\n  0x20-0x3f region0\n    0x20-0x3f dax0.0\n      0x20-0x3f System RAM (kmem)\n",
                tree());
    }

    @Test
    void aRequestThatDoesNotFitIsRefused() {
        window(0x20, 0x5f);
        add("region{n}", 5, Insertion.BELOW, false, 0x20, 0x2f);
        add("dax{n}.0", 8, Insertion.REQUEST, false, 0x20, 0x3f);
        assertEquals("0x20-0x5f CXL Window 0\n  0x20-0x2f region0\n", tree());
    }

    @Test
    void aRequestInsideSomethingBusyIsRefused() {
        ram(0x20, 0x5f);
        add("dax{n}.0", 8, Insertion.REQUEST, false, 0x20, 0x3f);
        assertEquals("0x20-0x5f System RAM\n", tree());
    }

    @Test
    void theTopOfTheAddressSpaceIsAPlaceLikeAnyOther() {
        add("Reserved", 2, Insertion.EXPAND, false, 0xfffffffffffff000L, -1L);
        window(0xffffffffffff0000L, -1L);
        assertEquals("0xffffffffffff0000-0xffffffffffffffff CXL Window 0\n"
                + "  0xfffffffffffff000-0xffffffffffffffff Reserved\n", tree());
    }
}
