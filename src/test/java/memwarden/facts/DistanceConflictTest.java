package memwarden.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import memwarden.model.Locality;
import memwarden.model.OptionOrigin;
import memwarden.model.Origins;
import memwarden.model.PerformanceType;
import memwarden.model.Slit;
import org.junit.jupiter.api.Test;

/** Where the order of domains by distance and by latency contradict each other, seen from domain 0 of three or four. */
class DistanceConflictTest {

    private static final Origins HERE = Origins.of(new OptionOrigin("--kernel"));

    @Test
    void theFartherDomainIsTheFasterOne() {
        assertEquals(List.of("SLIT and HMAT disagree about domains 1 and 2, seen from domain 0"),
                conflicts(List.of(10L, 20L, 30L), List.of(100L, 300L, 200L)));
    }

    @Test
    void whatIsEquallyFarMayDiffer() {
        assertEquals(List.of(), conflicts(List.of(10L, 20L, 20L), List.of(100L, 300L, 200L)));
    }

    @Test
    void theOrderIsTheSame() {
        assertEquals(List.of(), conflicts(List.of(10L, 30L, 20L), List.of(100L, 300L, 200L)));
    }

    @Test
    void whatNothingIsSaidOfIsLeftOut() {
        assertEquals(List.of(), conflicts(List.of(10L, 20L, 30L), List.of(100L, 0L, 200L)));
        assertEquals(List.of(), conflicts(List.of(10L, 20L, 30L), List.of(100L, 0xffffL, 200L)));
    }

    @Test
    void theSlowestOfTheNearerOnesIsNamed() {
        assertEquals(List.of("SLIT and HMAT disagree about domains 2 and 3, seen from domain 0"),
                conflicts(List.of(10L, 20L, 20L, 30L), List.of(100L, 150L, 300L, 200L)));
    }

    /** Both tables tell of domain 0 only; the other rows of the SLIT are as one that knows nothing would have them. */
    private static List<String> conflicts(List<Long> distances, List<Long> latencies) {
        int domains = distances.size();
        List<Long> rows = new ArrayList<>(distances);
        while (rows.size() < domains * domains) {
            rows.add(255L);
        }
        List<Long> targets = LongStream.range(0, domains).boxed().toList();
        Locality locality = new Locality(PerformanceType.READ_LATENCY, 0, 1000, List.of(0L), targets, latencies, HERE);
        return FirmwareTables.distances(List.of(new Slit(domains, rows, HERE)), List.of(locality)).stream()
                .map(conflict -> conflict.label()).toList();
    }
}
