package memwarden.ingest.capture.devices;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Numbers;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.ingest.capture.tables.HostBridgeIds;
import memwarden.ingest.capture.tables.RootBuses;
import memwarden.model.DefectKind;
import memwarden.model.Place;
import memwarden.model.Truth;

/** Drafts host bridges with their root ports and decoders, and tells what is below which. */
final class HostBridgeDrafter {

    private static final String POINTER = "/hostBridges";
    private static final String LISTING = "ports";

    private final Testimony testimony;
    private final DeviceListings devices;
    private final CxlTree tree;
    private final BootState boot;
    private final DecoderDrafter decoders;
    private final List<Bridge> bridges = new ArrayList<>();
    private final Map<String, Bridge> byId = new HashMap<>();
    /** For each root port whose it is. */
    private final Map<String, Bridge> owners = new HashMap<>();
    private final Map<String, Bridge> byName = new HashMap<>();
    private final Map<String, Bridge> byPort = new HashMap<>();

    HostBridgeDrafter(Testimony testimony, CxlTree tree, BootState boot, DecoderDrafter decoders) {
        this.testimony = testimony;
        this.devices = DeviceListings.of(testimony);
        this.tree = tree;
        this.boot = boot;
        this.decoders = decoders;
        ofRoots();
        ofPorts();
        ofRootBuses();
        // Where tables name host bridges and nothing tells which of them is meant, another name would be one more.
        boolean told = bridges.stream().anyMatch(bridge -> bridge.uid.isPresent());
        if (!told && !HostBridgeIds.of(testimony).named().isEmpty()) {
            bridges.clear();
            byId.clear();
            byName.clear();
            byPort.clear();
        }
    }

    /** A host bridge, and what is known of it. */
    private static final class Bridge {
        private final String id;
        private final Optional<Long> uid;
        private final Place at;
        private final List<String> names;
        private final Map<String, Place> rootPorts = new LinkedHashMap<>();
        private Optional<CxlObject> port = Optional.empty();

        Bridge(String id, Optional<Long> uid, Place at, List<String> names) {
            this.id = id;
            this.uid = uid;
            this.at = at;
            this.names = names;
        }

        String below(Optional<String> rootPort) {
            return rootPort.filter(rootPorts::containsKey).orElse(id);
        }
    }

    /** What the root leads to are host bridges. */
    private void ofRoots() {
        for (CxlObject root : devices.all(CxlKind.ROOT)) {
            for (Dport dport : root.dports()) {
                String id = dport.id().map(HostBridgeIds::id).orElse(dport.name());
                // What is called like a port of the bus would be taken for that.
                if (CxlKind.of(id).isEmpty()) {
                    add(new Bridge(id, dport.id(), dport.at(),
                            Stream.concat(Stream.of(dport.name()), dport.alias().stream()).toList()));
                }
            }
        }
    }

    /** Each has a port, which may be all that is known of it. */
    private void ofPorts() {
        List<CxlObject> ports = devices.all(CxlKind.PORT).stream().filter(tree::isHostBridge).toList();
        for (CxlObject port : ports) {
            Optional<String> host = port.word(CxlTrait.HOST);
            Bridge bridge = host.flatMap(this::named)
                    .or(() -> ports.size() == 1 && bridges.size() == 1 ? Optional.of(bridges.get(0)) : Optional.empty())
                    .orElseGet(() -> add(unnamed(port, ports.size() == 1)));
            bridge.port = bridge.port.or(() -> Optional.of(port));
            byPort.put(port.name(), bridge);
            port.dports().forEach(dport -> rootPort(bridge, dport.name(), dport.at()));
        }
    }

    private Bridge unnamed(CxlObject port, boolean single) {
        Optional<Long> uid = single ? onlyNamed() : Optional.empty();
        return new Bridge(uid.map(HostBridgeIds::id).orElse(port.name()), uid, port.at(), port.word(CxlTrait.HOST).stream().toList());
    }

    /** A memory device that no port leads to is on some root bus nevertheless, and that belongs to a host bridge. */
    private void ofRootBuses() {
        Map<String, CxlObject> unknown = new LinkedHashMap<>();
        for (CxlObject memdev : devices.all(CxlKind.MEMDEV)) {
            if (attachedTo(memdev).isEmpty()) {
                DeviceListings.rootBus(memdev).ifPresent(bus -> unknown.putIfAbsent(bus, memdev));
            }
        }
        // Where tables name one host bridge and devices are on one bus, the two are one.
        Optional<Long> uid = unknown.size() == 1 && bridges.isEmpty() ? onlyNamed() : Optional.empty();
        unknown.forEach((bus, memdev) -> add(new Bridge(uid.map(HostBridgeIds::id).orElse(bus), uid, memdev.at(), List.of(bus))));
        for (CxlObject memdev : devices.all(CxlKind.MEMDEV)) {
            List<String> way = DeviceListings.functions(memdev);
            attachedTo(memdev).filter(bridge -> way.size() > 1)
                    .ifPresent(bridge -> rootPort(bridge, way.get(0), memdev.place(CxlTrait.PATH)));
        }
    }

    /** Adds a bridge, unless there is one of that id. */
    private Bridge add(Bridge bridge) {
        Bridge known = byId.putIfAbsent(bridge.id, bridge);
        if (known != null) {
            return known;
        }
        bridges.add(bridge);
        bridge.names.forEach(name -> byName.putIfAbsent(name, bridge));
        return bridge;
    }

    /** Gives a bridge a root port, which no other may have. */
    private void rootPort(Bridge bridge, String name, Place at) {
        Bridge owner = owners.putIfAbsent(name, bridge);
        if (CxlKind.of(name).isPresent() || byId.containsKey(name) || owner != null && owner != bridge) {
            testimony.defect(DefectKind.CONTRADICTION, LISTING, at).putText("text", name, at);
        } else {
            bridge.rootPorts.putIfAbsent(name, at);
        }
    }

    /** The only UID that published windows lead to, or else that tables name. */
    private Optional<Long> onlyNamed() {
        Set<Long> targets = new HashSet<>();
        devices.all(CxlKind.DECODER).stream()
                .filter(decoder -> tree.above(decoder).filter(port -> port.kind() == CxlKind.ROOT).isPresent())
                .flatMap(decoder -> decoder.word(CxlTrait.TARGET_LIST).stream())
                .flatMap(list -> Stream.of(list.split(","))).forEach(uid -> Numbers.unsigned(uid).ifPresent(targets::add));
        List<Long> named = List.copyOf(targets.isEmpty() ? HostBridgeIds.of(testimony).named().keySet() : targets);
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private Optional<Bridge> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The bridge above a memory device. */
    private Optional<Bridge> attachedTo(CxlObject memdev) {
        return tree.endpoint(memdev).flatMap(this::topPort)
                .flatMap(port -> Optional.ofNullable(byPort.get(port.name())))
                .or(() -> DeviceListings.rootBus(memdev).flatMap(this::named));
    }

    private Optional<CxlObject> topPort(CxlObject endpoint) {
        Optional<CxlObject> port = tree.above(endpoint);
        for (int depth = 0; depth < CxlTree.DEEPEST && port.isPresent() && !tree.isHostBridge(port.get()); depth++) {
            port = tree.above(port.get());
        }
        return port;
    }

    void draft() {
        bridges.forEach(bridge -> testimony.add(POINTER, draft(bridge)));
    }

    private Draft draft(Bridge bridge) {
        Draft draft = new Draft(bridge.at).putText("id", bridge.id, bridge.at);
        bridge.uid.ifPresent(uid -> draft.put("uid", uid, bridge.at));
        if (!bridge.rootPorts.isEmpty()) {
            List<Draft> ports = new ArrayList<>();
            bridge.rootPorts.forEach((name, at) -> ports.add(new Draft(at).putText("id", name, at)));
            draft.putAll("rootPorts", ports, bridge.at);
        }
        apertures(draft, bridge);
        bridge.port.ifPresent(port -> decoders(draft, port));
        return draft;
    }

    private void apertures(Draft draft, Bridge bridge) {
        List<RootBuses.Aperture> found = Stream.concat(bridge.names.stream(),
                bridge.port.flatMap(port -> port.word(CxlTrait.HOST)).stream()).distinct()
                .flatMap(name -> RootBuses.of(testimony).apertures(name).stream()).toList();
        if (!found.isEmpty()) {
            draft.putWords("apertures", found.stream().map(one -> one.range().toString()).toList(), found.get(0).at());
        }
    }

    private void decoders(Draft draft, CxlObject port) {
        Truth own = boot.hasDecoders(port);
        List<CxlObject> listed = tree.decoders(port);
        if (own != Truth.UNKNOWN) {
            draft.put("hdmDecoders", own == Truth.YES, listed.get(0).at());
        }
        // Whether a single decoder that maps nothing is real or made up, no range goes through it.
        boolean mapsNothing = own == Truth.UNKNOWN && !listed.isEmpty()
                && boot.committedNow(port, listed.get(0)) == Truth.NO;
        if (own == Truth.YES || mapsNothing) {
            draft.putAll("decoders", listed.stream().map(decoder -> decoders.ofPort(port, decoder)).toList(), port.at());
        }
    }

    /**
     * The id of what something hangs from that is below a host bridge.
     *
     * @param port of the host bridge
     * @param rootPort through which it is reached, if that is known
     */
    Optional<String> below(CxlObject port, Optional<String> rootPort) {
        return Optional.ofNullable(byPort.get(port.name())).map(bridge -> bridge.below(rootPort));
    }

    /** The same for a memory device that may not be attached. */
    Optional<String> below(CxlObject memdev) {
        return attachedTo(memdev).map(bridge -> bridge.below(DeviceListings.functions(memdev).stream().findFirst()));
    }
}
