package memwarden.ingest.capture.listings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import memwarden.ingest.capture.Imported;
import memwarden.model.AddressRange;
import memwarden.model.DaxParent;
import memwarden.model.ObservedDax;
import memwarden.model.ObservedDaxDevice;
import memwarden.model.ObservedDaxRegion;
import memwarden.model.Truth;
import org.junit.jupiter.api.Test;

/** Dax devices as sysfs lists them. */
class DaxListingsTest {

    private static final String DEVICE = """
            [/sys/bus/dax/devices/dax1.0] -> /sys/devices/platform/hmem_platform.0/hmem.1/dax1.0
              driver = kmem
              align = 2097152
              dev = 251:0
              memmap_on_memory = 0
              numa_node = 0
              size = 536870912
              state = offline\s
              target_node = 1
            [/sys/bus/dax/devices/dax1.0/mapping] -> /sys/devices/platform/hmem_platform.0/hmem.1/dax1.0/mapping
            [/sys/bus/dax/devices/dax1.0/mapping0] -> /sys/devices/platform/hmem_platform.0/hmem.1/dax1.0/mapping0
              end = 0x12fffffff
              page_offset = 0x0
              start = 0x110000000
            [/sys/devices/platform/hmem_platform.0/hmem.1/dax1.0/../dax_region] -> /sys/devices/platform/hmem_platform.0/hmem.1/dax_region
              align = 2097152
              available_size = 0
              id = 1
              size = 536870912
            """;

    private static String device(String path) {
        return "[/sys/bus/dax/devices/dax0.0] -> /sys/devices" + path + "\n  size = 2097152\n";
    }

    private static ObservedDaxDevice only(String text) {
        ObservedDax dax = Imported.observed("sysfs-dax.txt", text).dax();
        assertEquals(1, dax.devices().entries().size());
        return dax.devices().entries().get(0);
    }

    @Test
    void aDeviceIsReadWithWhatItMapsAndIsCutFrom() {
        ObservedDaxDevice device = only(DEVICE);
        assertEquals("dax1.0", device.id());
        assertEquals(List.of(new AddressRange(0x110000000L, 0x12fffffffL)), device.ranges());
        assertEquals(Optional.of("/platform/hmem_platform.0/hmem.1"), device.path());
        assertEquals(Optional.of(DaxParent.HMEM), device.parent());
        assertEquals(Optional.of("kmem"), device.driver());
        assertEquals(Optional.of("offline"), device.state());
        assertEquals(Optional.of(1), device.targetNode());
        assertEquals(Optional.of(0), device.node());
        assertEquals(Optional.of(0x20000000L), device.size());
        assertEquals(Optional.of(0x200000L), device.align());
        assertEquals(Truth.NO, device.memmapOnMemory());
        ObservedDaxRegion region = Imported.observed("sysfs-dax.txt", DEVICE).dax().regions().entries().get(0);
        assertEquals("/platform/hmem_platform.0/hmem.1", region.path());
        assertEquals(Optional.of(1), region.number());
        assertEquals(Optional.of(DaxParent.HMEM), region.parent());
        assertEquals(Optional.of(0x20000000L), region.size());
        assertEquals(Optional.of(0L), region.available());
    }

    /** Without a driver there is no such line, and drivers/dax/bus.c hides target_node where there is none. */
    @Test
    void whatSysfsDoesNotShowIsNotThere() {
        ObservedDaxDevice device = only(device("/platform/hmem.0/dax0.0"));
        assertEquals(Optional.of("none"), device.driver());
        assertEquals(Optional.of(-1), device.targetNode());
        assertEquals(Optional.of(DaxParent.HMEM), device.parent());
        assertEquals(List.of(), device.ranges());
    }

    @Test
    void thePathTellsTheParent() {
        assertEquals(Optional.of(DaxParent.REGION),
                only(device("/platform/ACPI0017:00/root0/decoder0.0/region0/dax_region0/dax0.0")).parent());
        assertEquals(Optional.of(DaxParent.NAMESPACE),
                only(device("/platform/ACPI0017:00/root0/nvdimm-bridge0/ndbus0/region0/dax0.0/dax0.0")).parent());
        assertEquals(Optional.empty(), only(device("/platform/other.0/dax0.0")).parent());
    }

    @Test
    void anEmptyListingSaysThatThereIsNoDevice() {
        assertTrue(Imported.observed("sysfs-dax.txt", "\n", "iomem.txt", "00001000-00001fff : a").dax().devices().stated());
    }

    @Test
    void whatIsBrokenIsADefect() {
        assertEquals(List.of("unknown-word 2 size: -5", "unknown-word 3 mapping: /sys/bus/dax/devices/dax0.0/mapping0",
                "unknown-word 6 path: /sys/bus/dax/devices/fsdev0.0"), Imported.defects("sysfs-dax.txt", """
                [/sys/bus/dax/devices/dax0.0] -> /sys/devices/platform/hmem.0/dax0.0
                  size = -5
                [/sys/bus/dax/devices/dax0.0/mapping0] -> /sys/devices/platform/hmem.0/dax0.0/mapping0
                  end = 0x100
                  start = 0x200
                [/sys/bus/dax/devices/fsdev0.0] -> /sys/devices/platform/hmem.0/fsdev0.0
                """));
    }

    @Test
    void platformDevicesOfHmemAreRead() {
        ObservedDax dax = Imported.observed("sysfs-platform-hmem.txt", """
                [/sys/bus/platform/devices/hmem.1] -> /sys/devices/platform/hmem_platform.0/hmem.1
                  driver = hmem
                  driver_override = (null)
                  numa_node = 0
                [/sys/bus/platform/devices/hmem_platform.0] -> /sys/devices/platform/hmem_platform.0
                """).dax();
        assertEquals(List.of("hmem.1 hmem 0", "hmem_platform.0 none -"), dax.hmem().entries().stream()
                .map(device -> device.id() + " " + device.driver().orElse("?") + " "
                        + device.node().map(String::valueOf).orElse("-")).toList());
    }
}
