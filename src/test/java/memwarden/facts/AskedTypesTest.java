package memwarden.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import memwarden.ingest.DescriptionReader;
import memwarden.ingest.Reading;
import memwarden.model.Dsemts;
import memwarden.model.Dsmas;
import memwarden.model.Endpoint;
import memwarden.model.SourceText;
import memwarden.model.Subject;
import org.junit.jupiter.api.Test;

/** Where the types lie that a CDAT asks for; the addresses are calculated by hand. */
class AskedTypesTest {

    private static final String LOWER = "{ handle: 0, type: 2, offset: 0, length: 64MiB }";
    private static final String UPPER = "{ handle: 0, type: 1, offset: 192MiB, length: 64MiB }";

    @Test
    void oneWayKeepsTheDistanceFromTheStart() {
        assertEquals(List.of(
                "EfiReservedMemoryType asked for 0x850000000-0x853ffffff",
                "EfiConventionalMemory + EFI_MEMORY_SP asked for 0x85c000000-0x85fffffff",
                "no type asked for 0x854000000-0x85bffffff"), asked("0x850000000-0x85fffffff", LOWER + ", " + UPPER));
    }

    @Test
    void twoWaysSpreadEachByteOverTwo() {
        assertEquals(List.of(
                "EfiReservedMemoryType asked for 0x850000000-0x857ffffff",
                "EfiConventionalMemory + EFI_MEMORY_SP asked for 0x868000000-0x86fffffff",
                "no type asked for 0x858000000-0x867ffffff"), asked("0x850000000-0x86fffffff", LOWER + ", " + UPPER));
    }

    @Test
    void allOfTheDeviceIsAllOfTheRangeWhateverTheWays() {
        assertEquals(List.of("EfiReservedMemoryType asked for 0x850000000-0x85fffffff"),
                asked("0x850000000-0x85fffffff", "{ handle: 0, type: 2, offset: 0, length: 256MiB }"));
        assertEquals(List.of("EfiReservedMemoryType asked for 0x850000000-0x863ffffff"),
                asked("0x850000000-0x863ffffff", "{ handle: 0, type: 2, offset: 0, length: 256MiB }"));
    }

    @Test
    void aPartIsNowhereIfTheSizesTellNoWays() {
        assertEquals(List.of(), asked("0x850000000-0x863ffffff", LOWER));
    }

    @Test
    void anEntryBehindItsRangeIsNotPlaced() {
        assertEquals(List.of("no type asked for 0x850000000-0x85fffffff"),
                asked("0x850000000-0x85fffffff", "{ handle: 0, type: 2, offset: 64MiB, length: 256MiB }"));
    }

    /** For a decoder of 256 MiB of device addresses, all of the only DSMAS. */
    private static List<String> asked(String hpa, String dsemts) {
        Reading reading = new DescriptionReader().read(SourceText.of("asked.yaml", """
                endpoints:
                  - id: mem0
                    cdat:
                      dsmas: [ { handle: 0, dpa: 0x0-0xfffffff } ]
                      dsemts: [ %s ]
                    decoders: [ { id: 0, range: %s, dpa: 0x0-0xfffffff } ]
                """.formatted(dsemts, hpa)));
        assertEquals(List.of(), reading.problems());
        Endpoint endpoint = reading.platforms().get(0).endpoints().entries().get(0);
        List<DecodedMemory> memory = endpoint.decoders().entries().stream()
                .map(decoder -> new DecodedMemory(decoder.range().orElseThrow(), "mem0", decoder)).toList();
        return new AskedTypes(of(endpoint, Dsmas.class), of(endpoint, Dsemts.class)).of(memory).stream()
                .map(Subject::label).toList();
    }

    private static <T> List<T> of(Endpoint endpoint, Class<T> kind) {
        return endpoint.cdat().structures().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
