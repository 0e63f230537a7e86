package memwarden.model;

import java.util.List;
import java.util.Optional;

/**
 * A CXL host bridge (ACPI0016).
 *
 * @param uid its ACPI {@code _UID}
 * @param hdmDecoders whether it has HDM decoders; one without passes everything through
 * @param rootPorts number of root ports below it
 * @param listed its root ports, where they are described one by one
 */
public record HostBridge(String id, Optional<Long> uid, Truth hdmDecoders, Optional<Integer> rootPorts,
        List<RootPort> listed, Section<PortDecoder> decoders, Origins at) implements Port {

    public HostBridge {
        listed = List.copyOf(listed);
    }

    @Override
    public String label() {
        return "host bridge " + id;
    }
}
