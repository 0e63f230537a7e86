package memwarden.model;

import java.util.List;
import java.util.Optional;

/**
 * One described platform: everything the rules may know about it.
 *
 * @param name for reports
 * @param architecture x86-64 unless the description says otherwise
 * @param bios empty if nothing was said about it
 * @param namespaces what labels hold at boot
 * @param operator what a person did after boot, in order
 * @param practice what software and people do with the machine
 * @param observed what the running machine showed; no prediction reads it
 * @param defects what was broken in what the machine handed over
 * @param expectations what the author says must come out; no rule sees them
 */
public record Platform(String name, Architecture architecture, Optional<Bios> bios, Kernel kernel,
        Firmware firmware, Section<HostBridge> hostBridges,
        Section<CxlSwitch> switches, Section<Endpoint> endpoints,
        Section<StoredNamespace> namespaces, List<OperatorAction> operator, Practice practice, Observed observed, List<Defect> defects,
        List<Expectation> expectations, Origin at) {

    /** Whether it mentions no memory, no device and no table, so that there is nothing to judge. */
    public boolean describesNothing() {
        return !firmware.describesMemory() && endpoints.entries().isEmpty() && operator.isEmpty() && defects.isEmpty();
    }

    public Platform {
        operator = List.copyOf(operator);
        defects = List.copyOf(defects);
        expectations = List.copyOf(expectations);
    }
}
