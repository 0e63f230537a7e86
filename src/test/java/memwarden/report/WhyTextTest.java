package memwarden.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import memwarden.facts.Judgement;
import memwarden.facts.MapPiece;
import memwarden.facts.Run;
import memwarden.model.FirmwareKind;
import memwarden.model.Subject;
import org.junit.jupiter.api.Test;

class WhyTextTest {

    @Test
    void aDecisionDownToTheLinesOfInput() throws IOException {
        Judgement judgement = Sample.newer("7.1");

        assertEquals("""
                dax_cxl owns 0x850000000-0x284fffffff (kmem, system-ram, node 1), likely
                 by ownership/decided
                  - dax_cxl takes 0x850000000-0x284fffffff
                     by ownership/deferred: dax_hmem leaves CXL windows to dax_cxl.
                      - hmem range 0x850000000-0x284fffffff
                         by ownership/unit
                          - soft-reserved 0x850000000-0x284fffffff
                             by firmware-map/merged
                              - soft-reserved 0x850000000-0x284fffffff
                                 by firmware-map/kind: The EFI type decides what an entry becomes.
                                  - EfiConventionalMemory + EFI_MEMORY_SP 0x850000000-0x284fffffff (lab.yaml:6:7)
                                      6 |     - range: 0x850000000-0x284fffffff
                                  - on x86-64, EfiConventionalMemory with EFI_MEMORY_SP honoured becomes soft-reserved \
                (firmware-map/kinds.yaml:12:3)
                      - kernel 7.1 (--kernel 7.1)
                      - CFMWS w0 0x850000000-0x284fffffff (lab.yaml:10:7)
                          10 |     - id: w0
                  - soft-reserved 0x850000000-0x284fffffff, see above
                """, why(judgement, judgement.decisions().get(1).decision()));
    }

    @Test
    void aFinding() throws IOException {
        Judgement judgement = Sample.newer("7.1");

        assertEquals("""
                warning: 0x850000000-0x284fffffff is marked for a specific purpose
                 by firmware-workaround/memory-specific-purpose
                  - EfiConventionalMemory + EFI_MEMORY_SP 0x850000000-0x284fffffff (lab.yaml:6:7)
                      6 |     - range: 0x850000000-0x284fffffff
                  - CFMWS w0 0x850000000-0x284fffffff (lab.yaml:10:7)
                      10 |     - id: w0
                """, why(judgement, judgement.findings().get(0).finding()));
    }

    @Test
    void aThingMeasuredFromManyIsCutShort() throws IOException {
        List<MapPiece> pieces = IntStream.range(0, 20)
                .mapToObj(i -> new MapPiece(Sample.LOW, FirmwareKind.USABLE)).toList();

        String written = why(Sample.newer("7.1"), new Run(Sample.LOW, FirmwareKind.USABLE, pieces));

        assertEquals(14, written.lines().count());
        assertTrue(written.endsWith("  … 8 more\n"), written);
    }

    private static String why(Judgement judgement, Subject conclusion) throws IOException {
        StringBuilder out = new StringBuilder();
        new WhyText().write(judgement, conclusion, Sample.SOURCES, Style.PLAIN, out);
        return out.toString();
    }
}
