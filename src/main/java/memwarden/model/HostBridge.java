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
 * @param apertures the addresses that its {@code _CRS} gives to PCI devices; empty if nothing is said of them
 */
public record HostBridge(String id, Optional<Long> uid, Truth hdmDecoders, Optional<Integer> rootPorts,
        List<RootPort> listed, List<AddressRange> apertures, Section<PortDecoder> decoders, Origins at) implements Port {

    public HostBridge {
        listed = List.copyOf(listed);
        apertures = List.copyOf(apertures);
    }

    @Override
    public String label() {
        return "host bridge " + id;
    }
}
