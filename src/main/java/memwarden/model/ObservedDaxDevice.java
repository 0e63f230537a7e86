package memwarden.model;

import java.util.List;
import java.util.Optional;

/**
 * A dax device that was there on the running machine.
 *
 * @param id {@code dax0.0}
 * @param ranges the physical ranges that it maps; empty if no source told
 * @param parent what registered it: {@code hmem}, {@code region} or {@code namespace}
 * @param driver that was bound to it, or {@code none}; empty if no source told
 * @param targetNode node of its memory; empty if no source told, -1 if it has none
 * @param size in bytes; empty if no source told
 * @param onlineBlocks how many of its memory blocks are online
 * @param totalBlocks how many memory blocks it has
 */
public record ObservedDaxDevice(String id, List<AddressRange> ranges, Optional<DaxParent> parent,
        Optional<String> driver, Optional<Integer> targetNode, Optional<Long> size, Optional<Integer> onlineBlocks,
        Optional<Integer> totalBlocks, Origins at) implements Located {

    public ObservedDaxDevice {
        ranges = List.copyOf(ranges);
    }

    @Override
    public String label() {
        return "dax device " + id;
    }
}
