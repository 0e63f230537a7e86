package memwarden.model;

import java.util.Optional;

/**
 * A dax region that was there on the running machine.
 *
 * @param path of it in sysfs, below {@code /sys/devices}: {@code /platform/hmem.0}
 * @param number that its devices have before the dot; empty if no source told
 * @param size in bytes; empty if no source told
 * @param rounded whether the size is one that a tool had rounded
 * @param available bytes of it that no device has; empty if no source told
 * @param align in bytes; empty if no source told
 */
public record ObservedDaxRegion(String path, Optional<Integer> number, Optional<DaxParent> parent, Optional<Long> size,
        boolean rounded, Optional<Long> available, Optional<Long> align, Origins at) implements Located {

    @Override
    public String label() {
        return "dax region " + path;
    }
}
