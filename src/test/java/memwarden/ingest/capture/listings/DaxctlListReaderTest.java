package memwarden.ingest.capture.listings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import memwarden.ingest.capture.Imported;
import memwarden.model.AddressRange;
import memwarden.model.DaxParent;
import memwarden.model.ObservedDaxDevice;
import org.junit.jupiter.api.Test;

/** What daxctl lists: regions with devices, devices alone, numbers as they are and for people. */
class DaxctlListReaderTest {

    /** The path tells who registered a region; its name and its number do not. */
    @Test
    void aRegionOfHmem() {
        ObservedDaxDevice device = Imported.observed("daxctl-list.json", """
                [ { "path":"\\/platform\\/hmem.0", "id":0, "size":8589934592,
                    "devices":[ { "chardev":"dax0.0", "size":8589934592, "target_node":1, "align":2097152,
                                  "mode":"system-ram", "online_memblocks":3, "total_memblocks":4 } ] } ]
                """).dax().devices().entries().get(0);
        assertEquals("dax0.0", device.id());
        assertEquals(Optional.of(DaxParent.HMEM), device.parent());
        assertEquals(Optional.of(1), device.targetNode());
        assertEquals(Optional.of(8589934592L), device.size());
        assertEquals(List.of(Optional.of(3), Optional.of(4)), List.of(device.onlineBlocks(), device.totalBlocks()));
    }

    /** With -u a single region stands without brackets around it, and its size is rounded. */
    @Test
    void aRegionForPeople() {
        ObservedDaxDevice device = Imported.observed("regions.json", """
                { "path":"\\/platform\\/ACPI0017:00\\/root0\\/decoder0.0\\/region0\\/dax_region0", "id":0,
                  "devices":[ { "chardev":"dax0.0", "size":"512.00 MiB (536.87 MB)", "target_node":0, "mode":"devdax",
                    "mappings":[ { "page_offset":"0", "start":"0x110000000", "end":"0x12fffffff", "size":"512.00 MiB (536.87 MB)" } ] } ] }
                """).dax().devices().entries().get(0);
        assertEquals(Optional.of(DaxParent.REGION), device.parent());
        assertEquals(List.of(new AddressRange(0x110000000L, 0x12fffffffL)), device.ranges());
        assertEquals(Optional.of(536870912L), device.size());
    }

    /** sysfs came first and is exact; a rounded size is no contradiction to it. */
    @Test
    void whatSysfsSaysStands() {
        ObservedDaxDevice device = Imported.observed("sysfs-dax.txt", """
                [/sys/bus/dax/devices/dax0.0] -> /sys/devices/platform/hmem.0/dax0.0
                  driver = kmem
                  size = 536870911
                  target_node = 0
                """, "daxctl-list.json", """
                { "chardev":"dax0.0", "size":"512.00 MiB (536.87 MB)", "target_node":0, "mode":"system-ram" }
                """).dax().devices().entries().get(0);
        assertEquals(Optional.of(536870911L), device.size());
        assertEquals(Optional.of("kmem"), device.driver());
    }

    @Test
    void aMappingThatEndsBeforeItStarts() {
        assertEquals(List.of("unknown-word 1 mappings: mapping"), Imported.defects("daxctl-list.json",
                "[ { \"chardev\":\"dax0.0\", \"mappings\":[ { \"start\":\"0x2000\", \"end\":\"0x1000\" } ] } ]\n"));
    }

    /** A disabled device has no driver; of the others daxctl names what their driver makes of them. */
    @Test
    void theModeTellsTheDriver() {
        assertEquals(List.of("kmem YES", "device_dax UNKNOWN", "none UNKNOWN"), Imported.observed("daxctl-list.json", """
                [
                  { "chardev":"dax0.0", "mode":"system-ram", "movable":true },
                  { "chardev":"dax1.0", "mode":"devdax" },
                  { "chardev":"dax2.0", "mode":"devdax", "state":"disabled" }
                ]
                """).dax().devices().entries().stream()
                .map(device -> device.driver().orElse("?") + " " + device.movable()).toList());
    }
}
