package memwarden.model;

import java.util.List;
import java.util.Optional;

/**
 * A NUMA node of the running machine.
 *
 * @param cpus numbers of its processors as the kernel lists them: {@code 0-3,8}; blank if it has none
 * @param distances to each node, by the order of the nodes
 * @param size bytes of memory online; empty if no source told
 * @param free bytes of memory free; empty if no source told
 * @param memoryEntries how many entries {@code memory*} the folder of the node has: its blocks, and since Linux 6.3
 *     the folder {@code memory_failure}; empty if no source told
 * @param access how the best initiators reach it
 */
public record ObservedNode(int node, Optional<String> cpus, List<Integer> distances, Optional<Long> size,
        Optional<Long> free, Optional<Integer> memoryEntries, List<ObservedAccess> access, Origins at)
        implements Located {

    public ObservedNode {
        distances = List.copyOf(distances);
        access = List.copyOf(access);
    }

    @Override
    public String label() {
        return "node " + node;
    }
}
