package memwarden.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import memwarden.model.CdatState;
import memwarden.model.Cfmws;
import memwarden.model.Dsmas;
import memwarden.model.Endpoint;
import memwarden.model.Hmat;
import memwarden.model.HostBridge;
import memwarden.model.Locality;
import memwarden.model.Slit;
import memwarden.model.Subject;

/** Measures what tables of firmware, and of devices, say of the same things. */
public final class FirmwareTables {

    private FirmwareTables() {
    }

    /** For each window what devices decode of it. */
    public static List<WindowRoom> rooms(Collection<Cfmws> windows, Collection<DecodedMemory> memory) {
        return Geometry.contacts(windows, memory, DecodedMemory.class).stream()
                .map(contacts -> new WindowRoom((Cfmws) contacts.thing(), contacts.overlaps())).toList();
    }

    /** For each window the devices that can be below it; none for one whose targets are not stated. */
    public static List<WindowDevices> devices(Collection<Cfmws> windows, Collection<DevicePath> paths) {
        Map<String, List<DevicePath>> byTop = paths.stream().filter(path -> path.top().isPresent())
                .collect(Collectors.groupingBy(path -> path.top().get()));
        return windows.stream().map(window -> new WindowDevices(window, window.targets().stream().distinct()
                .flatMap(target -> byTop.getOrDefault(target, List.of()).stream()).toList())).toList();
    }

    /** For each host bridge the windows that have it as a target, in the order of the table. */
    public static List<BridgeWindows> windows(Collection<HostBridge> bridges, Collection<Cfmws> windows) {
        Map<String, List<Cfmws>> byTarget = new HashMap<>();
        windows.stream().sorted(Geometry.IN_TABLE_ORDER).forEach(window -> window.targets().stream().distinct()
                .forEach(target -> byTarget.computeIfAbsent(target, none -> new ArrayList<>()).add(window)));
        return bridges.stream()
                .map(bridge -> new BridgeWindows(bridge, byTarget.getOrDefault(bridge.id(), List.of()))).toList();
    }

    /** The domains that each HMAT names, once for each structure and role. */
    public static List<HmatDomain> domains(Collection<Hmat> tables) {
        return tables.stream().flatMap(FirmwareTables::domains).toList();
    }

    private static Stream<HmatDomain> domains(Hmat table) {
        Stream<HmatDomain> proximity = table.proximity().stream().flatMap(entry -> Stream.concat(
                Stream.of(new HmatDomain(entry.memory(), HmatDomain.Role.MEMORY, entry)),
                entry.initiator().stream().map(domain -> new HmatDomain(domain, HmatDomain.Role.INITIATOR, entry))));
        Stream<HmatDomain> localities = table.localities().stream().flatMap(entry -> Stream.concat(
                entry.targets().stream().distinct().map(domain -> new HmatDomain(domain, HmatDomain.Role.MEMORY, entry)),
                entry.initiators().stream().distinct().map(domain -> new HmatDomain(domain, HmatDomain.Role.INITIATOR, entry))));
        Stream<HmatDomain> caches = table.caches().stream()
                .map(entry -> new HmatDomain(entry.domain(), HmatDomain.Role.MEMORY, entry));
        return Stream.of(proximity, localities, caches).flatMap(some -> some);
    }

    /** What the CDAT of each device, where it was read, leaves out of its capacity. */
    public static List<UndescribedMemory> undescribed(Collection<Endpoint> endpoints) {
        return endpoints.stream().filter(endpoint -> endpoint.cdat().state() == CdatState.PRESENT)
                .flatMap(endpoint -> UndescribedMemory.of(endpoint, endpoint.cdat().structures().stream()
                        .filter(Dsmas.class::isInstance).map(Dsmas.class::cast).collect(Collectors.toList())).stream())
                .toList();
    }

    /** Pairs of domains whose order by distance and whose order by latency contradict each other. */
    public static List<? extends Subject> distances(Collection<Slit> slits, Collection<Locality> localities) {
        return DistanceConflict.of(slits, localities);
    }
}
