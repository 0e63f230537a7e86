package memwarden.model;

import java.util.Optional;

/**
 * A CXL memory device.
 *
 * @param hostBridge id of the host bridge it sits below
 * @param decoders its HDM decoders
 */
public record Endpoint(String id, Optional<String> hostBridge, Section<EndpointDecoder> decoders, Origins at)
        implements Located {

    @Override
    public String label() {
        return "endpoint " + id;
    }
}
