package memwarden.ingest.capture.listings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import memwarden.ingest.capture.Imported;
import memwarden.model.Kernel;
import memwarden.model.ModuleEntry;
import org.junit.jupiter.api.Test;

/** What was loaded, in which order, and what is kept out. */
class ModuleListingsTest {

    private static final String LSMOD = """
            Module                  Size  Used by    Not tainted
            dax_cxl                12288  0\s
            cxl_pmem               24576  1 cxl_acpi
            kmem                   12288  0\s

            # drivers bound
            kmem <- dax1.0
            hmem <- hmem.0
            """;

    private static Kernel kernel(String... files) {
        return Imported.platform(files).kernel();
    }

    private static List<String> states(Kernel kernel) {
        return kernel.modules().entries().stream().map(ModuleListingsTest::state).toList();
    }

    private static String state(ModuleEntry entry) {
        return entry.name() + " " + entry.state().label();
    }

    @Test
    void lsmodTellsWhatIsLoadedAndReadBackwardsInWhichOrder() {
        Kernel kernel = kernel("modules.txt", LSMOD);
        assertEquals(List.of("dax_cxl loaded", "cxl_pmem loaded", "kmem loaded"), states(kernel));
        assertEquals(List.of("kmem", "cxl_pmem", "dax_cxl"), kernel.loadOrder().entries());
        assertEquals(List.of("kmem dax1.0", "hmem hmem.0"), Imported.observed("modules.txt", LSMOD).drivers().entries()
                .stream().map(bound -> bound.driver() + " " + bound.device()).toList());
    }

    @Test
    void procModulesSaysTheSame() {
        Kernel kernel = kernel("modules.txt", "kmem 16384 0 - Live 0xffffffffc0a00000\ndax-hmem 20480 1 dax_cxl, Live 0x0\n");
        assertEquals(List.of("dax_hmem", "kmem"), kernel.loadOrder().entries());
    }

    @Test
    void aKernelWithoutLoadedModulesIsNotOneWhoseModulesAreUnknown() {
        Kernel none = kernel("modules.txt", "Module                  Size  Used by    Not tainted\n\n# drivers bound\n");
        assertTrue(none.modules().stated());
        assertEquals(List.of(), states(none));
        assertFalse(kernel("uname.txt", "Linux (none) 7.3.4 #1 SMP x86_64 GNU/Linux").modules().stated());
    }

    @Test
    void whatIsBlacklistedIsBlockedAlsoIfSomebodyHasLoadedIt() {
        Kernel kernel = kernel("modprobe.txt", """
                # what this machine keeps out
                blacklist cxl-pci
                install dax_hmem /bin/false   # never
                insmod kmem  # by hand
                modprobe dax_cxl
                options dax_cxl x=1
                """, "modules.txt", LSMOD + "\n", "uname.txt", "Linux (none) 7.3.4 #1 SMP x86_64 GNU/Linux");
        assertEquals(List.of("cxl_pci blocked", "dax_hmem blocked", "dax_cxl loaded", "cxl_pmem loaded", "kmem loaded"),
                states(kernel));
        Kernel loaded = kernel("modprobe.txt", "blacklist kmem\nmodprobe kmem\n", "modules.txt", LSMOD);
        assertEquals("kmem blocked", states(loaded).get(0));
        assertEquals(List.of("kmem", "cxl_pmem", "dax_cxl"), loaded.loadOrder().entries());
    }

    @Test
    void whatIsNotUnderstoodIsKept() {
        assertEquals(List.of("unknown-word 2: blacklist", "unknown-word 3: install dax_hmem /usr/bin/something"),
                Imported.defects("modprobe.txt", "blacklist kmem\nblacklist\ninstall dax_hmem /usr/bin/something\n"));
        assertEquals(List.of("unknown-word 2: one two three", "unknown-word 4: kmem -> dax0.0"), Imported.defects(
                "modules.txt", "kmem 1 0\none two three\n# drivers bound\nkmem -> dax0.0\n"));
    }

    /** In a description this key is about all modules that are not named. */
    @Test
    void noModuleSpeaksForTheOthers() {
        Kernel kernel = kernel("modules.txt", "others 1 0\nkmem 1 0\nkmem 1 0\n");
        assertEquals(List.of("kmem loaded"), states(kernel));
        assertTrue(kernel.otherModules().isEmpty());
        assertEquals(List.of("kmem", "others"), kernel.loadOrder().entries());
    }
}
