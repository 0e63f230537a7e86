package memwarden.model;

import java.util.Optional;

/**
 * A platform device of dax_hmem that was there on the running machine.
 *
 * @param id {@code hmem.0}
 * @param path of it in sysfs, below {@code /sys/devices}; empty if no source told
 * @param driver that was bound to it, or {@code none}; empty if no source told
 * @param node NUMA node of the device, which need not be that of its memory; empty if no source told
 */
public record ObservedHmemDevice(String id, Optional<String> path, Optional<String> driver, Optional<Integer> node,
        Origins at) implements Located {

    @Override
    public String label() {
        return "platform device " + id;
    }
}
