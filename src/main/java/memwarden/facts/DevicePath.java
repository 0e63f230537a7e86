package memwarden.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import memwarden.model.CxlSwitch;
import memwarden.model.Endpoint;
import memwarden.model.HostBridge;
import memwarden.model.Link;
import memwarden.model.Linked;
import memwarden.model.Located;
import memwarden.model.Port;
import memwarden.model.RootPort;
import memwarden.model.Truth;

/**
 * The way from a memory device up to its host bridge, as far as it is described.
 *
 * @param above switches, root port and host bridge above the device, from the device on
 * @param lost the name of what is above the last of them, if nothing of that name is described
 */
public record DevicePath(Endpoint endpoint, List<Located> above, Optional<String> lost) implements Measured {

    public DevicePath {
        above = List.copyOf(above);
    }

    /** Id of the device. */
    public String device() {
        return endpoint.id();
    }

    public Optional<HostBridge> hostBridge() {
        return above.stream().filter(HostBridge.class::isInstance).map(HostBridge.class::cast).findFirst();
    }

    /** Id of the host bridge. */
    public Optional<String> bridge() {
        return hostBridge().map(HostBridge::id);
    }

    /** Id of what the way ends at: the host bridge, or what is named in its place and not described. */
    public Optional<String> top() {
        return bridge().or(() -> lost);
    }

    /** Switches and host bridge above the device, from the device on. */
    public List<Port> ports() {
        return above.stream().filter(Port.class::isInstance).map(Port.class::cast).toList();
    }

    /** Links that are said to carry no CXL, from the device on. */
    public List<Linked> deadLinks() {
        return linked().filter(one -> one.link().filter(state -> state != Link.CXL).isPresent()).toList();
    }

    /** Links that are said to carry flits of 68 bytes, from the device on. */
    public List<Linked> narrowLinks() {
        return linked().filter(one -> one.hop().flitBytes().filter(bytes -> bytes == 68).isPresent()).toList();
    }

    /** Whether firmware is said to have enabled back-invalidate snoops on all of its links. */
    public boolean backInvalidates() {
        return linked().allMatch(one -> one.hop().backInvalidate() == Truth.YES);
    }

    private Stream<Linked> linked() {
        return Stream.concat(Stream.of(endpoint), above.stream()).filter(Linked.class::isInstance).map(Linked.class::cast);
    }

    /**
     * Whether the port right above the device lets a bus reset through. The device's own link says so, or the root port
     * that the device hangs from.
     */
    public Truth busResetUnmasked() {
        return Stream.<Located>concat(Stream.of(endpoint), above.stream().limit(1).filter(RootPort.class::isInstance))
                .map(Linked.class::cast).map(end -> end.hop().busResetUnmasked())
                .filter(stated -> stated != Truth.UNKNOWN).findFirst().orElse(Truth.UNKNOWN);
    }

    /** What lies between a port of this path and the next port below it: ids by which its decoders can name the device. */
    public List<String> below(Port port) {
        List<String> names = new ArrayList<>();
        names.add(endpoint.id());
        for (Located thing : above) {
            if (thing.equals(port)) {
                return names;
            }
            if (thing instanceof CxlSwitch cxlSwitch) {
                names.clear();
                names.add(cxlSwitch.id());
            } else if (thing instanceof RootPort rootPort) {
                names.add(rootPort.id());
            }
        }
        return List.of();
    }

    @Override
    public List<Located> measuredFrom() {
        return Stream.<Located>concat(Stream.of(endpoint), above.stream()).toList();
    }

    @Override
    public String label() {
        return String.join(" below ", measuredFrom().stream().map(Located::label).toList());
    }
}
