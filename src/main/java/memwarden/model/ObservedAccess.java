package memwarden.model;

import java.util.Optional;

/**
 * An access class of a node, as the kernel shows it below {@code nodeN/accessM/initiators}.
 *
 * @param number 0 for the best initiators, 1 for the best that are processors
 * @param readBandwidth in MiB/s, like {@code writeBandwidth}
 * @param readLatency in nanoseconds, like {@code writeLatency}
 */
public record ObservedAccess(int number, Optional<Long> readBandwidth, Optional<Long> readLatency,
        Optional<Long> writeBandwidth, Optional<Long> writeLatency) {
}
