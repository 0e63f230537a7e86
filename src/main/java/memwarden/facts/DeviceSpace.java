package memwarden.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import memwarden.model.ByteCount;
import memwarden.model.CapacityMode;
import memwarden.model.Endpoint;
import memwarden.model.Subject;

/**
 * A memory device, and what regions use of it at some moment.
 *
 * @param endpoint empty for a device that is not described
 * @param hostBridge id of the host bridge that it is below; empty if that is not known
 * @param attached whether it has its driver
 * @param used bytes that committed decoders and regions map, by what is known of them
 * @param users what they belong to
 */
public record DeviceSpace(String id, Optional<Endpoint> endpoint, Optional<String> hostBridge, boolean attached,
        CapacityMode mode, long used, List<Subject> users) implements Measured {

    public DeviceSpace {
        users = List.copyOf(users);
    }

    /** Bytes of memory of the mode in the device; empty if that is not stated. */
    public Optional<Long> capacity() {
        return endpoint.flatMap(device -> mode == CapacityMode.RAM ? device.capacity().ofVolatile()
                : device.capacity().ofPersistent());
    }

    /** Bytes of it that no region uses. */
    public Optional<ByteCount> free() {
        return capacity().map(bytes -> new ByteCount(Math.max(0, bytes - used)));
    }

    @Override
    public List<Subject> measuredFrom() {
        List<Subject> from = new ArrayList<>(endpoint.stream().toList());
        from.addAll(users);
        return from;
    }

    @Override
    public String label() {
        return "endpoint " + id + (attached ? "" : ", which has no driver")
                + free().map(bytes -> ", " + mode.label() + " memory free: " + bytes.label()).orElse("");
    }
}
