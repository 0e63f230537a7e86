package memwarden.model;

import java.util.List;
import java.util.Optional;

/**
 * The memory of a device.
 *
 * @param ofVolatile bytes of volatile memory
 * @param ofPersistent bytes of persistent memory
 * @param partitions where each kind lies; empty if that is not known
 * @param volatileQtg QoS throttling group that the platform's _DSM (ACPI0017, function 1) answers for its volatile memory
 * @param persistentQtg the same for its persistent memory
 */
public record Capacity(Optional<Long> ofVolatile, Optional<Long> ofPersistent, List<Partition> partitions,
        Optional<Long> volatileQtg, Optional<Long> persistentQtg) {

    public static final Capacity NOT_STATED =
            new Capacity(Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());

    public Capacity {
        partitions = List.copyOf(partitions);
    }

    /** Bytes of both kinds together; empty if neither is stated. */
    public Optional<Long> total() {
        return ofVolatile.isEmpty() && ofPersistent.isEmpty() ? Optional.empty()
                : Optional.of(ofVolatile.orElse(0L) + ofPersistent.orElse(0L));
    }

    /** Whether a range of device addresses lies in more than one partition. */
    public boolean divides(AddressRange dpa) {
        return partitions.stream().filter(partition -> partition.dpa().overlaps(dpa)).count() > 1;
    }
}
