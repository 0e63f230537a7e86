package memwarden.model;

import java.util.Optional;

/**
 * A CXL memory device.
 *
 * @param hostBridge id of the host bridge it sits below
 * @param volatileCapacity bytes of volatile memory
 * @param persistentCapacity bytes of persistent memory
 * @param decoders its HDM decoders
 */
public record Endpoint(String id, Optional<String> hostBridge, Optional<Long> volatileCapacity,
        Optional<Long> persistentCapacity, Section<EndpointDecoder> decoders, Origins at) implements Located {

    @Override
    public String label() {
        return "endpoint " + id;
    }
}
