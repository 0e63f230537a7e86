package memwarden.ingest.capture.listings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import memwarden.ingest.capture.CaptureReader;
import memwarden.ingest.capture.Imported;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.model.Section;
import memwarden.model.TextOrigin;
import org.junit.jupiter.api.Test;

/** {@code /proc/iomem} as the kernel prints it, and as mail has left it. */
class IomemReaderTest {

    private static List<String> lines(String text) {
        return Imported.observed("iomem.txt", text).iomem().entries().stream()
                .map(line -> line.depth() + " " + line.range() + " " + line.name()).toList();
    }

    @Test
    void twoBlanksAreOneLevel() {
        assertEquals(List.of("0 0x1000-0x9ffff System RAM", "0 0x100001128-0x1000011b7 port1",
                "0 0x110000000-0x14fffffff CXL Window 0", "1 0x110000000-0x12fffffff region0",
                "2 0x110000000-0x11fffffff Soft Reserved", "0 0xfd00000000-0xffffffffff Reserved"), lines("""
                00001000-0009ffff : System RAM
                100001128-1000011b7 : port1
                110000000-14fffffff : CXL Window 0
                  110000000-12fffffff : region0
                    110000000-11fffffff : Soft Reserved
                fd00000000-ffffffffff : Reserved
                """));
    }

    /** The indent jumps, or stays where one resource holds another of the same range: the ranges tell the nesting. */
    @Test
    void whereTheIndentIsLostTheRangesTell() {
        List<String> nested = List.of("0 0x850000000-0x284fffffff CXL Window 0", "1 0x850000000-0x284fffffff region3",
                "2 0x850000000-0x284fffffff Soft Reserved", "0 0x2850000000-0x484fffffff CXL Window 1");
        assertEquals(nested, lines("""
                850000000-284fffffff : CXL Window 0
                    850000000-284fffffff : region3
                      850000000-284fffffff : Soft Reserved
                2850000000-484fffffff : CXL Window 1
                """));
        assertEquals(nested, lines("""
                850000000-284fffffff : CXL Window 0
                  850000000-284fffffff : region3
                  850000000-284fffffff : Soft Reserved
                2850000000-484fffffff : CXL Window 1
                """));
        assertEquals(nested, lines("""
                > 850000000-284fffffff : CXL Window 0
                > 850000000-284fffffff : region3
                > 850000000-284fffffff : Soft Reserved
                > .2850000000-484fffffff : CXL Window 1
                """));
    }

    @Test
    void resourcesWithoutAPlaceStandBesideEachOther() {
        assertEquals(List.of("0 0x0-0x0 PCI Bus 0000:01", "0 0x0-0x0 PCI Bus 0000:02", "0 0x1000-0x1fff System RAM"),
                lines("""
                        00000000-00000000 : PCI Bus 0000:01
                        00000000-00000000 : PCI Bus 0000:02
                        00001000-00001fff : System RAM
                        """));
    }

    /** fs/proc shows addresses to root only (kernel/resource.c, r_show()). */
    @Test
    void withoutPrivilegeNothingIsTaken() {
        String text = "00000000-00000000 : Reserved\n  00000000-00000000 : System RAM\n";
        assertEquals(List.of("read-without-privilege 1"), Imported.defects("iomem.txt", text));
        assertFalse(Imported.platform("iomem.txt", text).observed().iomem().stated());
    }

    @Test
    void whatIsNoResourceIsADefectAndTheRestIsRead() {
        String text = "00001000-00001fff : System RAM\n...\n00003000-00002fff : Reserved\n\n00004000-00004fff : a\n";
        assertEquals(List.of("unknown-word 2: ...", "unknown-word 3: 00003000-00002fff : Reserved"),
                Imported.defects("iomem.txt", text));
        assertEquals(2, Imported.platform("iomem.txt", text).observed().iomem().entries().size());
    }

    @Test
    void aFileOfAnyNameIsKnownByItsFirstLine() {
        Section<?> lines = Imported.observed("report.txt", "\n850000000-284fffffff : CXL Window 0\n").iomem();
        assertEquals(1, lines.entries().size());
        assertEquals(new TextOrigin("lab/report.txt", 2, 1, 35, ""), lines.origin());
    }

    @Test
    void theLengthOfAListingIsLimited() {
        CaptureReader.Result result = Imported.files("iomem.txt", "00001000-00001fff : a\n".repeat(Artefact.MAX_LISTED + 1));
        assertTrue(result.problems().get(0).what().contains("more than 100000 lines"));
    }
}
