package memwarden.model;

import java.util.Optional;

/**
 * An HDM decoder of a host bridge.
 *
 * @param range empty for a decoder that is not committed
 */
public record HostBridgeDecoder(int id, String hostBridge, Optional<AddressRange> range, Truth committed,
        Optional<TargetType> targetType, Optional<Integer> ways, Optional<Long> granularity, Origins at)
        implements Located {

    @Override
    public String label() {
        return "decoder " + hostBridge + "/" + id + range.map(span -> " " + span).orElse("");
    }
}
