package memwarden.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import memwarden.facts.Judgement;
import memwarden.facts.Judgement.Decided;
import memwarden.facts.Judgement.Found;
import memwarden.model.Located;
import memwarden.model.ModuleEntry;
import memwarden.model.ModuleState;
import memwarden.model.Origins;
import org.junit.jupiter.api.Test;

class TextFormatTest {

    private final ReportFormat text = new TextFormat(Style.PLAIN, false);

    @Test
    void oneKernel() {
        assertEquals("""
                lab.yaml: lab, x86-64, kernel 7.1

                RANGE                        SIZE  FIRMWARE       OWNER    DEVICE  DRIVER  USE         NODE  CONFIDENCE
                0x0-0x9ffff               640 KiB  usable         core-mm  -       -       system-ram     -  certain
                0x850000000-0x284fffffff  128 GiB  soft-reserved  dax_cxl  region  kmem    system-ram     1  likely

                not checked: 1 rule could not speak, for nothing is stated of kernel.modules

                warning: 0x850000000-0x284fffffff is marked for a specific purpose \
                [firmware-workaround/memory-specific-purpose] [unsettled] [taint]
                 --> lab.yaml:7:13
                7 |       type: conventional
                  |             ^^^^^^^^^^^^
                  see also: the window over it (lab.yaml:10:7)
                  because:
                    kernel 7.1 (--kernel 7.1)
                    EfiConventionalMemory + EFI_MEMORY_SP 0x850000000-0x284fffffff (lab.yaml:6:7)
                    CFMWS w0 0x850000000-0x284fffffff (lab.yaml:10:7)
                  kernel says: hmem: 0x850000000-0x284fffffff
                  kernel returns: -16 (EBUSY)
                  remedy (firmware): Describe 0x850000000-0x284fffffff as EfiReservedMemoryType.
                  firmware: BIOS vendor: Example Corp.; version: 1.2 of 09/26/2026; product: RackNode

                firmware to blame [taint]:
                  BIOS vendor: Example Corp.; version: 1.2 of 09/26/2026; product: RackNode: 1 finding on lab
                    1 firmware-workaround/memory-specific-purpose

                1 platform, 0 errors, 1 warning, 0 notes
                """, Sample.write(text, Sample.report(Sample.newer("7.1"))));
    }

    @Test
    void noColumnForNodesThatNobodyDecided() {
        String written = Sample.write(text, Sample.report(Sample.older("6.12")));

        assertTrue(written.contains("""
                RANGE                        SIZE  FIRMWARE       OWNER     DEVICE  DRIVER  USE         CONFIDENCE
                0x0-0x9ffff               640 KiB  usable         core-mm   -       -       system-ram  certain
                0x850000000-0x284fffffff  128 GiB  soft-reserved  dax_hmem  hmem    kmem    system-ram  likely
                """), written);
    }

    @Test
    void severalKernelsShareOneTableAndTheFindingsTheyAgreeIn() {
        assertEquals("""
                lab.yaml: lab, x86-64, kernels 6.12, 6.13, 7.1

                RANGE                        SIZE  FIRMWARE       KERNEL 6.12                          \
                KERNEL 6.13                          KERNEL 7.1
                0x0-0x9ffff               640 KiB  usable         core-mm (system-ram)                 \
                core-mm (system-ram)                 core-mm (system-ram)
                0x850000000-0x284fffffff  128 GiB  soft-reserved  dax_hmem (kmem, system-ram), likely  \
                dax_hmem (kmem, system-ram), likely  dax_cxl (kmem, system-ram, node 1), likely

                what changed
                  0x850000000-0x284fffffff first differs on kernel 7.1
                    6.12, 6.13: dax_hmem (kmem, system-ram), device: hmem
                      Who registers first keeps the range. [ownership/first-come]
                    7.1: dax_cxl (kmem, system-ram, node 1), device: region
                      dax_hmem leaves CXL windows to dax_cxl. [ownership/deferred]

                not checked: 1 rule could not speak, for nothing is stated of kernel.modules

                warning: 0x850000000-0x284fffffff is marked for a specific purpose \
                [firmware-workaround/memory-specific-purpose] [unsettled] [taint]
                 --> lab.yaml:7:13
                7 |       type: conventional
                  |             ^^^^^^^^^^^^
                  see also: the window over it (lab.yaml:10:7)
                  because:
                    EfiConventionalMemory + EFI_MEMORY_SP 0x850000000-0x284fffffff (lab.yaml:6:7)
                    CFMWS w0 0x850000000-0x284fffffff (lab.yaml:10:7)
                  kernel says: hmem: 0x850000000-0x284fffffff
                  kernel returns: -16 (EBUSY)
                  remedy (firmware): Describe 0x850000000-0x284fffffff as EfiReservedMemoryType.
                  firmware: BIOS vendor: Example Corp.; version: 1.2 of 09/26/2026; product: RackNode
                  kernels: 6.12, 6.13, 7.1

                firmware to blame [taint]:
                  BIOS vendor: Example Corp.; version: 1.2 of 09/26/2026; product: RackNode: 1 finding on lab
                    1 firmware-workaround/memory-specific-purpose

                1 platform, 0 errors, 1 warning, 0 notes
                """, Sample.write(text,
                        Sample.report(Sample.older("6.12"), Sample.older("6.13"), Sample.newer("7.1"))));
    }

    @Test
    void kernelsThatAgreeChangeNothing() {
        String written = Sample.write(text, Sample.report(Sample.older("6.12"), Sample.older("6.13")));

        assertTrue(written.contains("what changed: nothing between the kernels 6.12, 6.13\n"), written);
    }

    @Test
    void aRangeThatOneKernelLeavesUndecided() {
        Judgement whole = Sample.newer("7.1");
        Judgement part = with(Sample.older("6.12"), Sample.older("6.12").decisions().subList(0, 1),
                Sample.older("6.12").findings());

        String written = Sample.write(text, Sample.report(part, whole));

        assertTrue(written.contains("""
                0x850000000-0x284fffffff  128 GiB  soft-reserved  -                     \
                dax_cxl (kmem, system-ram, node 1), likely
                """), written);
        assertTrue(written.contains("""
                  0x850000000-0x284fffffff first differs on kernel 7.1
                    6.12: no decision
                    7.1: dax_cxl (kmem, system-ram, node 1)
                """), written);
    }

    @Test
    void findingsOfOneKernelThatLookTheSameStayTwo() {
        Judgement once = Sample.newer("7.1");
        Judgement twice = with(once, once.decisions(), List.of(once.findings().get(0), once.findings().get(0)));

        assertTrue(Sample.write(text, Sample.report(twice)).endsWith("1 platform, 0 errors, 2 warnings, 0 notes\n"));
        assertTrue(Sample.write(text, Sample.report(twice, once))
                .endsWith("1 platform, 0 errors, 2 warnings, 0 notes\n"));
    }

    @Test
    void findingsOfSeveralKernelsStandByPlace() {
        Judgement late = Sample.older("6.12");
        Judgement early = Sample.newer("7.1");
        Found found = early.findings().get(0);
        Found above = new Found(found.finding(), found.rule(), found.severity(), found.card(),
                Optional.of(Sample.RAM), List.of());
        Found nowhere = new Found(found.finding(), found.rule(), found.severity(), found.card(),
                Optional.empty(), List.of());

        String written = Sample.write(text, Sample.report(late,
                with(early, early.decisions(), List.of(above, nowhere))));

        int first = written.indexOf("[taint]\n  see also");
        int second = written.indexOf("--> lab.yaml:5:13");
        int third = written.indexOf("--> lab.yaml:7:13");
        assertTrue(0 < first && first < second && second < third, written);
        assertTrue(written.indexOf("  kernels: 7.1\n") < second, written);
        assertTrue(written.indexOf("  kernels: 6.12\n") > third, written);
    }

    @Test
    void quietShowsFindingsProblemsAndSummaryOnly() {
        RunReport report = Sample.withProblem(Sample.report(Sample.newer("7.1")));

        assertEquals("""
                warning: 0x850000000-0x284fffffff is marked for a specific purpose \
                [firmware-workaround/memory-specific-purpose] [unsettled] [taint]
                 --> lab.yaml:7:13
                7 |       type: conventional
                  |             ^^^^^^^^^^^^
                  see also: the window over it (lab.yaml:10:7)
                  because:
                    kernel 7.1 (--kernel 7.1)
                    EfiConventionalMemory + EFI_MEMORY_SP 0x850000000-0x284fffffff (lab.yaml:6:7)
                    CFMWS w0 0x850000000-0x284fffffff (lab.yaml:10:7)
                  kernel says: hmem: 0x850000000-0x284fffffff
                  kernel returns: -16 (EBUSY)
                  remedy (firmware): Describe 0x850000000-0x284fffffff as EfiReservedMemoryType.
                  firmware: BIOS vendor: Example Corp.; version: 1.2 of 09/26/2026; product: RackNode

                error: unknown key "firmwear"
                 --> broken.yaml:2:1
                2 | firmwear: []
                  | ^^^^^^^^
                  a key that nobody reads says nothing
                  help: did you mean "firmware"?

                firmware to blame [taint]:
                  BIOS vendor: Example Corp.; version: 1.2 of 09/26/2026; product: RackNode: 1 finding on lab
                    1 firmware-workaround/memory-specific-purpose

                1 platform, 0 errors, 1 warning, 0 notes; input broken.yaml: 1 problem
                """, Sample.write(new TextFormat(Style.PLAIN, true), report));
    }

    @Test
    void onlyTheFirstSixReasonsAreListed() {
        Judgement judgement = Sample.newer("7.1");
        List<Located> modules = IntStream.rangeClosed(1, 8).<Located>mapToObj(i -> new ModuleEntry("m" + i,
                ModuleState.LOADED, Origins.of(Sample.at(i, 1, 1, "")))).toList();
        Found found = judgement.findings().get(0);
        Found crowded = new Found(found.finding(), found.rule(), found.severity(), found.card(), found.place(),
                modules);

        String written = Sample.write(text, Sample.report(with(judgement, judgement.decisions(), List.of(crowded))));

        assertTrue(written.contains("    module m6 is loaded (lab.yaml:6:1)\n    … 2 more\n  kernel says"), written);
        assertFalse(written.contains("m7"), written);
    }

    @Test
    void aFindingWithoutAPlaceHasNoArrow() {
        Judgement judgement = Sample.newer("7.1");
        Found found = judgement.findings().get(0);
        Found nowhere = new Found(found.finding(), found.rule(), found.severity(), found.card(), Optional.empty(),
                List.of());

        String written = Sample.write(new TextFormat(Style.PLAIN, true),
                Sample.report(with(judgement, judgement.decisions(), List.of(nowhere))));

        assertFalse(written.contains("-->"), written);
        assertFalse(written.contains("because"), written);
    }

    @Test
    void aTextThatIsNotAtHandHasNoExcerpt() {
        RunReport report = Sample.report(Sample.newer("7.1"));
        RunReport blind = new RunReport(report.version(), report.rules(), report.inputs(), report.results(), Map.of());

        String written = Sample.write(new TextFormat(Style.PLAIN, true), blind);

        assertTrue(written.contains(" --> lab.yaml:7:13\n  see also"), written);
    }

    @Test
    void coloursAddNothingButColour() {
        RunReport report = Sample.withProblem(Sample.report(Sample.older("6.12"), Sample.newer("7.1")));
        String coloured = Sample.write(new TextFormat(Style.COLOURED, false), report);

        assertTrue(coloured.contains("\u001b[1;33mwarning\u001b[0m"), coloured);
        assertEquals(Sample.write(text, report), coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
    }

    @Test
    void nothingToReport() {
        RunReport nothing = new RunReport("1.0", Sample.RULES_SHA, List.of(), List.of(), Map.of());

        assertEquals("0 platforms, 0 errors, 0 warnings, 0 notes\n", Sample.write(text, nothing));
    }

    private static Judgement with(Judgement judgement, List<Decided> decisions, List<Found> findings) {
        return new Judgement(judgement.platform(), judgement.kernel(), decisions, findings, judgement.isolation(),
                judgement.iomem(), judgement.coverage(), judgement.proofs(), judgement.cards());
    }
}
