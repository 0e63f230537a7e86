package memwarden.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import memwarden.model.CxlSwitch;
import memwarden.model.Endpoint;
import memwarden.model.HostBridge;
import memwarden.model.Located;
import memwarden.model.RootPort;

/** Follows the ways from memory devices up to their host bridges. */
public final class Topology {

    /** Switches, root ports and host bridges by id. */
    private final Map<String, Located> things = new HashMap<>();

    public Topology(Collection<HostBridge> bridges, Collection<CxlSwitch> switches) {
        for (HostBridge bridge : bridges) {
            things.put(bridge.id(), bridge);
            bridge.listed().forEach(port -> things.put(port.id(), port));
        }
        switches.forEach(one -> things.put(one.id(), one));
    }

    /** The way of one device. */
    public DevicePath path(Endpoint endpoint) {
        List<Located> above = new ArrayList<>();
        Optional<String> next = endpoint.below();
        while (next.isPresent()) {
            Located thing = things.get(next.get());
            if (thing == null || above.contains(thing)) {
                return new DevicePath(endpoint, above, next);
            }
            above.add(thing);
            next = above(thing);
        }
        return new DevicePath(endpoint, above, Optional.empty());
    }

    /** The ports of a way, that of the device first. */
    public static Stream<PathStep> steps(DevicePath path) {
        return Stream.concat(Stream.of(path.endpoint()), path.ports().stream()).map(port -> new PathStep(path, port));
    }

    /** The root port that a way leads through, if it is described. */
    public static Stream<BehindPort> behind(DevicePath path) {
        return path.above().stream().filter(RootPort.class::isInstance).map(RootPort.class::cast)
                .map(port -> new BehindPort(port, path));
    }

    private static Optional<String> above(Located thing) {
        if (thing instanceof CxlSwitch cxlSwitch) {
            return cxlSwitch.below();
        }
        return thing instanceof RootPort port ? Optional.of(port.hostBridge()) : Optional.empty();
    }
}
