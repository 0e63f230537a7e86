package memwarden.ingest.capture.devices;

import java.util.Optional;
import memwarden.model.Place;

/**
 * A downstream port: of the root a host bridge, of a host bridge a root port.
 *
 * @param name of its device: {@code pci0000:0c}, {@code 0000:0c:00.0}
 * @param alias its ACPI device, or its PCI root bus where that is not its name: {@code ACPI0016:00}
 * @param id below the root the host bridge's UID, elsewhere the port number
 */
public record Dport(String name, Optional<String> alias, Optional<Long> id, Place at) {

    boolean isCalled(String word) {
        return name.equals(word) || alias.filter(word::equals).isPresent();
    }
}
