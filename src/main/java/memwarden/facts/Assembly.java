package memwarden.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import memwarden.model.Chbs;
import memwarden.model.ChbsVersion;
import memwarden.model.CxlSwitch;
import memwarden.model.HdmDecoder;
import memwarden.model.HostBridge;
import memwarden.model.Port;
import memwarden.model.PortDecoder;
import memwarden.model.Section;
import memwarden.model.Truth;

/** Measures regions against the ports on the ways of their devices. */
public final class Assembly {

    private final Map<String, DevicePath> paths;
    private final Set<Long> restricted;

    /** @param hostBridges what the CEDT says of host bridges */
    public Assembly(Collection<DevicePath> paths, Collection<Chbs> hostBridges) {
        this.paths = paths.stream().collect(Collectors.toMap(path -> path.endpoint().id(), path -> path));
        this.restricted = hostBridges.stream()
                .filter(one -> one.version().filter(version -> version == ChbsVersion.CXL_1_1).isPresent())
                .map(Chbs::uid).collect(Collectors.toSet());
    }

    /** The ways of each region's devices. */
    public List<RegionPaths> regionPaths(Collection<RegionObject> regions) {
        return regions.stream().map(region -> {
            List<DevicePath> ways = ways(region);
            return new RegionPaths(region, ways.stream().filter(this::isRestricted).toList(),
                    ways.stream().filter(path -> path.hostBridge().isPresent() && !isRestricted(path)).toList());
        }).toList();
    }

    /**
     * What each port above the devices of a region must do for it. A port of a restricted host has no decoders that
     * count.
     *
     * @param windows each region, and the window that contains it
     */
    public List<PortSetup> portSetups(Collection<Overlap> windows) {
        List<PortSetup> setups = new ArrayList<>();
        for (Overlap lying : windows) {
            if (lying.within() && lying.one() instanceof RegionObject region
                    && lying.other() instanceof CxlWindow window) {
                setups.addAll(portSetups(region, window));
            }
        }
        return setups;
    }

    private List<PortSetup> portSetups(RegionObject region, CxlWindow window) {
        Map<String, List<DevicePath>> byPort = new TreeMap<>();
        Map<String, Port> ports = new HashMap<>();
        for (DevicePath path : ways(region)) {
            for (Port port : isRestricted(path) ? List.<Port>of() : path.ports()) {
                ports.put(port.label(), port);
                byPort.computeIfAbsent(port.label(), none -> new ArrayList<>()).add(path);
            }
        }
        Map<String, PortSetup> done = new HashMap<>();
        byPort.keySet().forEach(name -> setup(region, window, name, ports, byPort, done));
        return byPort.keySet().stream().map(done::get).toList();
    }

    /** The port above comes first: what it was programmed to do is what this one must fit. */
    private static PortSetup setup(RegionObject region, CxlWindow window, String name, Map<String, Port> ports,
            Map<String, List<DevicePath>> byPort, Map<String, PortSetup> done) {
        PortSetup known = done.get(name);
        if (known != null) {
            return known;
        }
        Port port = ports.get(name);
        List<DevicePath> below = byPort.get(name);
        List<Port> way = below.get(0).ports();
        int above = way.indexOf(port) + 1;
        Optional<Integer> ways = windowWays(window);
        Optional<Long> granularity = region.set().granularity();
        if (above < way.size()) {
            PortSetup parent = setup(region, window, way.get(above).label(), ports, byPort, done);
            ways = parent.programmedWays();
            granularity = parent.programmedGranularity();
        }
        PortSetup setup = new PortSetup(region, port, below, exactly(port, region), ways, granularity);
        done.put(name, setup);
        return setup;
    }

    /** Ways of the window as ports below it count them: addresses are spread over a factor 3 in another manner. */
    private static Optional<Integer> windowWays(CxlWindow window) {
        return window.cfmws().encoding().decodedWays().map(ways -> ways % 3 == 0 ? ways / 3 : ways);
    }

    private static Optional<PortDecoder> exactly(Port port, RegionObject region) {
        return decoders(port).entries().stream()
                .filter(decoder -> decoder.range().filter(region.decoded()::equals).isPresent()).findFirst();
    }

    private static Section<PortDecoder> decoders(Port port) {
        return port instanceof HostBridge bridge ? bridge.decoders() : ((CxlSwitch) port).decoders();
    }

    private List<DevicePath> ways(RegionObject region) {
        return region.set().decoders().stream().map(CommittedDecoder::endpoint).distinct().map(paths::get)
                .filter(path -> path != null).toList();
    }

    private boolean isRestricted(DevicePath path) {
        return path.hostBridge().flatMap(HostBridge::uid).filter(restricted::contains).isPresent();
    }

    /** Committed decoders of each port, in pairs that follow each other in number. */
    public static List<DecoderOrder> decoderOrders(Collection<? extends HdmDecoder> decoders) {
        Map<String, List<HdmDecoder>> byPort = new TreeMap<>();
        decoders.stream().filter(decoder -> decoder.committed() == Truth.YES && decoder.range().isPresent()
                        && decoder.committedByFirmware() != Truth.NO)
                .sorted(Comparator.comparingInt(HdmDecoder::id))
                .forEach(decoder -> byPort.computeIfAbsent(decoder.port(), none -> new ArrayList<>()).add(decoder));
        List<DecoderOrder> orders = new ArrayList<>();
        for (List<HdmDecoder> ofPort : byPort.values()) {
            for (int i = 1; i < ofPort.size(); i++) {
                orders.add(new DecoderOrder(ofPort.get(i - 1), ofPort.get(i)));
            }
        }
        return orders;
    }
}
