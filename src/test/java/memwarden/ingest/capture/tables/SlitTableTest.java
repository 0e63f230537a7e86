package memwarden.ingest.capture.tables;

import static memwarden.ingest.capture.tables.TableFixture.acpi;
import static memwarden.ingest.capture.tables.TableFixture.defects;
import static memwarden.ingest.capture.tables.TableFixture.platform;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import memwarden.model.Platform;
import memwarden.model.Slit;
import org.junit.jupiter.api.Test;

/** Offsets of structures and fields: ACPI 6.5, section 5.2.17; the matrix begins at 44. */
class SlitTableTest {

    /** The distances of a server of two sockets, with CXL memory as domains 2 and 3. */
    @Test
    void distancesRowByRow() {
        Platform platform = platform("slit.bin", acpi("SLIT", 1, "0400000000000000",
                "0a150e18 150a180e 0e180a1a 180e1a0a"));
        assertEquals(List.of(), platform.defects());
        Slit slit = platform.firmware().slit().entries().get(0);
        assertEquals(new Slit(4, List.of(10L, 21L, 14L, 24L, 21L, 10L, 24L, 14L, 14L, 24L, 10L, 26L, 24L, 14L, 26L, 10L),
                slit.at()), slit);
    }

    /** What they are worth is for firmware-workaround/slit-invalid to say. */
    @Test
    void distancesAreReadAsTheyStand() {
        Platform platform = platform("acpi/SLIT", acpi("SLIT", 1, "0200000000000000", "0a09 ff0a"));
        assertEquals(List.of(), defects(platform));
        assertEquals(List.of(10L, 9L, 255L, 10L), platform.firmware().slit().entries().get(0).distances());
    }

    @Test
    void aMatrixOfAnotherSize() {
        Platform tooMany = platform("acpi/SLIT", acpi("SLIT", 1, "0200000000000000", "0a14 140a 00"));
        assertEquals(List.of("bad-length distances.number of localities at 36, found 2"), defects(tooMany));
        assertEquals(2, tooMany.firmware().slit().entries().get(0).localities());
        Platform tooFew = platform("acpi/SLIT", acpi("SLIT", 1, "0300000000000000", "0a14 140a"));
        assertEquals(List.of("bad-length distances.number of localities at 36, found 3"), defects(tooFew));
        assertFalse(tooFew.firmware().slit().stated());
        for (String count : List.of("ffffffffffffffff", "0000000001000000", "0000000000000080", "0000010000000000")) {
            Platform hostile = platform("acpi/SLIT", acpi("SLIT", 1, count, "0a14 140a"));
            assertEquals(1, hostile.defects().size());
            assertFalse(hostile.firmware().slit().stated());
        }
    }
}
