package memwarden.model;

import java.util.List;
import java.util.Optional;

/**
 * A dax device that was there on the running machine. What no source told is empty.
 *
 * @param id {@code dax0.0}
 * @param ranges the physical ranges that it maps
 * @param path of what it was cut from, in sysfs below {@code /sys/devices}: {@code /platform/hmem.0}
 * @param parent what registered it: {@code hmem}, {@code region} or {@code namespace}
 * @param driver that was bound to it, or {@code none}
 * @param mode as daxctl calls it: {@code devdax}, {@code system-ram}, {@code unknown}
 * @param state as the kernel (of its memory blocks) or daxctl (of the device) calls it
 * @param targetNode node of its memory; -1 if it has none
 * @param node NUMA node of the device itself; -1 if it has none
 * @param size in bytes
 * @param rounded whether the size is one that a tool had rounded
 * @param align in bytes
 * @param onlineBlocks how many of its memory blocks are online
 * @param totalBlocks how many memory blocks it has
 * @param movable whether its memory was to be brought online for pages that can be moved away
 * @param memmapOnMemory whether its page descriptors lie in its own memory
 */
public record ObservedDaxDevice(String id, List<AddressRange> ranges, Optional<String> path,
        Optional<DaxParent> parent, Optional<String> driver, Optional<String> mode, Optional<String> state,
        Optional<Integer> targetNode, Optional<Integer> node, Optional<Long> size, boolean rounded,
        Optional<Long> align, Optional<Integer> onlineBlocks, Optional<Integer> totalBlocks, Truth movable,
        Truth memmapOnMemory, Origins at) implements Located {

    public ObservedDaxDevice {
        ranges = List.copyOf(ranges);
    }

    @Override
    public String label() {
        return "dax device " + id;
    }
}
