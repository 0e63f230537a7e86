package memwarden.ingest.capture.listings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import memwarden.ingest.capture.Imported;
import memwarden.model.ObservedAccess;
import memwarden.model.ObservedMemory;
import memwarden.model.ObservedNode;
import memwarden.model.AutoOnlineBlocks;
import memwarden.model.OnlineType;
import memwarden.model.StatedBlockSize;
import memwarden.model.Truth;
import org.junit.jupiter.api.Test;

/** Memory blocks and nodes as lsmem, sysfs and numactl list them, and what a person ran. */
class MemoryListingsTest {

    private static List<String> blocks(String text) {
        return Imported.observed("lsmem.txt", text).memory().blocks().entries().stream()
                .map(row -> row.range() + (row.online() ? " online " : " offline ") + row.removable() + " "
                        + row.node().map(String::valueOf).orElse("-") + " " + row.zones().orElse("-")).toList();
    }

    @Test
    void lsmemIsReadWhateverItsColumns() {
        assertEquals(List.of("0x0-0x7fffffff online YES 0 None", "0x8080000000-0xa07fffffff offline UNKNOWN 2 Normal/Movable"),
                blocks("""
                        RANGE                                  SIZE   STATE REMOVABLE     BLOCK          ZONES NODE
                        0x0000000000000000-0x000000007fffffff    2G  online       yes         0           None    0
                        0x0000008080000000-0x000000a07fffffff  128G offline             257-320 Normal/Movable    2

                        Memory block size:           2G
                        Total online memory:         1T
                        Total offline memory:      128G
                        """));
        assertEquals(List.of("0x0-0x7ffffff online NO - -"), blocks("""
                RANGE                                 SIZE  STATE REMOVABLE BLOCK
                0x0000000000000000-0x0000000007ffffff 128M online        no     0
                """));
        assertEquals(Optional.of(128L << 20), Imported.observed("lsmem.txt", "Memory block size:       128M\n").memory().blockSize().map(StatedBlockSize::bytes));
    }

    /** Seen in a blog: the header is of one release, the rows are of another. */
    @Test
    void rowsMayHaveTheirColumnsInAnotherOrder() {
        assertEquals(List.of("0x0-0x7fffffff online YES 0 None"), blocks("""
                RANGE                                  SIZE   STATE REMOVABLE     BLOCK NODE           ZONES
                0x0000000000000000-0x000000007fffffff    2G  online       yes         0           None    0
                """));
    }

    @Test
    void aRowThatFitsNoHeaderIsADefect() {
        assertEquals(List.of("unknown-word 1: 0x0-0xfff 4K online", "unknown-word 3: 0x2000-0x1000 4K online",
                "unknown-word 4: 0x2000-0x2fff 4K online perhaps"), Imported.defects("lsmem.txt", """
                0x0-0xfff 4K online
                RANGE SIZE STATE
                0x2000-0x1000 4K online
                0x2000-0x2fff 4K online perhaps
                """));
    }

    @Test
    void nodesAreReadWithTheirAccessClassesAndWhatHoldsForAll() {
        ObservedMemory memory = Imported.observed("nodes.txt", """
                node0: cpus=0-1 distance=10 20 Node 0 MemTotal:         836140 kB
                9
                  access0/read_bandwidth=10240
                  access0/read_latency=10
                  access1/write_bandwidth=5120
                  access1/write_latency=20
                node1: cpus= distance=20 10 Node 1 MemTotal:              0 kB
                3
                0
                0-1
                0-2
                offline
                """).memory();
        ObservedNode node = memory.nodes().entries().get(0);
        assertEquals(Optional.of("0-1"), node.cpus());
        assertEquals(List.of(10, 20), node.distances());
        assertEquals(Optional.of(836140L << 10), node.size());
        assertEquals(Optional.of(9), node.memoryEntries());
        assertEquals(List.of(
                new ObservedAccess(0, Optional.of(10240L), Optional.of(10L), Optional.empty(), Optional.empty()),
                new ObservedAccess(1, Optional.empty(), Optional.empty(), Optional.of(5120L), Optional.of(20L))), node.access());
        assertEquals(Optional.of(""), memory.nodes().entries().get(1).cpus());
        assertEquals(Optional.of(3), memory.nodes().entries().get(1).memoryEntries());
        assertEquals(List.of("0", "0-1", "0-2"), List.of(memory.nodesWithMemory().orElseThrow(),
                memory.nodesOnline().orElseThrow(), memory.nodesPossible().orElseThrow()));
        assertEquals(Optional.of(OnlineType.OFFLINE), memory.autoOnline().map(AutoOnlineBlocks::type));
    }

    @Test
    void numactlIsReadAndFillsWhatSysfsLeavesOpen() {
        String numactl = """
                available: 2 nodes (0-1)
                node 0 cpus: 0 1 2 8 10
                node 0 size: 64167 MB
                node 0 free: 62245 MB
                node 1 cpus:
                node 1 size: 65536 MB
                node distances:
                node   0   1\s
                  0:  10  21\s
                  1:  21  10\s
                """;
        List<ObservedNode> nodes = Imported.observed("numactl-H.txt", numactl).memory().nodes().entries();
        assertEquals(Optional.of("0-2,8,10"), nodes.get(0).cpus());
        assertEquals(Optional.of(64167L << 20), nodes.get(0).size());
        assertEquals(Optional.of(62245L << 20), nodes.get(0).free());
        assertEquals(Optional.of(""), nodes.get(1).cpus());
        assertEquals(List.of(21, 10), nodes.get(1).distances());
        ObservedNode both = Imported.observed("numactl.txt", numactl, "nodes.txt",
                "node0: cpus=0-2,8,10 distance=10 21 Node 0 MemTotal: 65707008 kB\n9\n").memory().nodes().entries().get(0);
        assertEquals(Optional.of(65707008L << 10), both.size());
        assertEquals(Optional.of(62245L << 20), both.free());
    }

    @Test
    void twoListingsThatContradictEachOtherAreADefect() {
        assertEquals(List.of("contradiction 1 distances: [10, 30]"), Imported.defects(
                "nodes.txt", "node0: cpus=0 distance=10 20 Node 0 MemTotal: 4 kB\n1\n", "numactl.txt", "  0:  10  30\n"));
    }

    @Test
    void aTranscriptIsKept() {
        assertEquals(List.of("daxctl list [[, ]]", "coldplug []"), Imported.observed("guest.log", """
                + daxctl list
                [
                ]
                + coldplug
                """).commands().entries().stream().map(one -> one.command() + " " + one.output()).toList());
    }

    @Test
    void removableIsKnownOnlyWhereItIsSaid() {
        assertEquals(Truth.UNKNOWN, Imported.observed("lsmem.txt", "RANGE STATE\n0x0-0xfff online\n")
                .memory().blocks().entries().get(0).removable());
    }
}
