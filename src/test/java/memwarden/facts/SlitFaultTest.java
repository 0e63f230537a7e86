package memwarden.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import memwarden.model.OptionOrigin;
import memwarden.model.Origins;
import memwarden.model.Slit;
import org.junit.jupiter.api.Test;

/** What drivers/acpi/numa/srat.c, slit_valid() refuses. */
class SlitFaultTest {

    private static final Origins HERE = Origins.of(new OptionOrigin("--kernel"));

    /** Of a two-socket server with CXL memory, in corpus/intel-spr-cxl-numa. */
    @Test
    void distancesOfAServer() {
        assertEquals(List.of(), faults(4, 10L, 21L, 14L, 24L, 21L, 10L, 24L, 14L, 14L, 24L, 10L, 26L, 24L, 14L, 26L, 10L));
    }

    @Test
    void theTwoDirectionsMayDifferAndAWayMayBeMissing() {
        assertEquals(List.of(), faults(2, 10L, 255L, 11L, 10L));
    }

    @Test
    void theFirstOneIsNamedAndAllAreCounted() {
        assertEquals(List.of("0 to 1: 10, 2 in all"), faults(2, 10L, 10L, 9L, 10L));
        assertEquals(List.of("1 to 1: 0, 1 in all"), faults(2, 10L, 20L, 20L, 0L));
        assertEquals(List.of("0 to 0: 255, 2 in all"), faults(2, 255L, 20L, 20L, 16L));
    }

    @Test
    void aTableOfNoDomains() {
        assertEquals(List.of(), faults(0));
    }

    private static List<String> faults(int localities, Long... distances) {
        return SlitFault.of(List.of(new Slit(localities, List.of(distances), HERE))).stream().map(fault ->
                fault.row() + " to " + fault.column() + ": " + fault.found() + ", " + fault.count() + " in all").toList();
    }
}
