package memwarden.model;

import java.util.Optional;

/**
 * A CXL host bridge (ACPI0016).
 *
 * @param uid its ACPI {@code _UID}
 * @param hdmDecoders whether it has HDM decoders; one without passes everything through
 * @param rootPorts number of root ports below it
 */
public record HostBridge(String id, Optional<Long> uid, Truth hdmDecoders, Optional<Integer> rootPorts,
        Section<HostBridgeDecoder> decoders, Origins at) implements Located {

    @Override
    public String label() {
        return "host bridge " + id;
    }
}
