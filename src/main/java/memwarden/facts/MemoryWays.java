package memwarden.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import memwarden.model.Affinity;
import memwarden.model.AffinityKind;
import memwarden.model.CdatStructure;
import memwarden.model.CxlSwitch;
import memwarden.model.Dslbis;
import memwarden.model.Dsmas;
import memwarden.model.EndpointDecoder;
import memwarden.model.HostBridge;
import memwarden.model.Located;
import memwarden.model.Performance;
import memwarden.model.PerformanceType;
import memwarden.model.Sslbis;

/**
 * The parts of the way to the memory of each device, as the kernel finds them: the CDAT of the device and of the switches
 * (drivers/cxl/core/cdat.c), and the generic port of the host bridge. Links are left out: a description does not tell their
 * speed, and a flit takes a few nanoseconds.
 */
public final class MemoryWays {

    private static final int UPSTREAM_PORT = 0x100;
    private static final int ANY_PORT = 0xffff;
    private static final String HOST_BRIDGE = "ACPI0016";

    private final Map<String, DevicePath> paths = new HashMap<>();
    private final Map<String, List<CdatStructure>> tables;
    /** The domain of the generic port by the UID of the host bridge. */
    private final Map<Long, Affinity> genericPorts = new HashMap<>();

    public MemoryWays(Collection<DevicePath> paths, Collection<CdatStructure> structures, Collection<Affinity> affinities) {
        paths.forEach(path -> this.paths.put(path.device(), path));
        tables = structures.stream().collect(Collectors.groupingBy(CdatStructure::device));
        affinities.stream().filter(one -> one.enabled() && one.kind() == AffinityKind.GENERIC_PORT)
                .filter(one -> one.hid().orElse(HOST_BRIDGE).equals(HOST_BRIDGE))
                .forEach(one -> one.uid().ifPresent(uid -> genericPorts.putIfAbsent(uid, one)));
    }

    /**
     * The way to what a device decodes; empty if its CDAT does not say of all of that memory what is asked.
     *
     * @param port what the HMAT says of a generic port, for the initiator that is looked at
     */
    Optional<MemoryWay> way(DecodedMemory memory, PerformanceType type, Function<Affinity, Optional<WayTerm>> port) {
        return device(memory, type).map(device -> {
            List<WayTerm> terms = new ArrayList<>(List.of(device));
            Optional<DevicePath> path = Optional.ofNullable(paths.get(memory.endpoint()));
            boolean whole = true;
            for (Located above : path.map(DevicePath::above).orElse(List.of())) {
                if (above instanceof CxlSwitch || above instanceof HostBridge) {
                    Optional<WayTerm> term = above instanceof CxlSwitch one ? throughSwitch(one, type)
                            : ((HostBridge) above).uid().map(genericPorts::get).flatMap(port);
                    term.ifPresent(terms::add);
                    whole &= term.isPresent();
                }
            }
            return new MemoryWay(terms, whole && path.flatMap(DevicePath::hostBridge).isPresent());
        });
    }

    /** By the DSLBIS of each DSMAS that the decoder maps; of all of them, if it is not known which these are. */
    private Optional<WayTerm> device(DecodedMemory memory, PerformanceType type) {
        Set<Integer> handles = of(memory.endpoint(), Dsmas.class, range -> !(memory.source() instanceof EndpointDecoder decoder)
                || decoder.dpa().isEmpty() || decoder.dpa().get().overlaps(range.dpa()))
                .stream().map(Dsmas::handle).collect(Collectors.toSet());
        List<Dslbis> said = of(memory.endpoint(), Dslbis.class,
                one -> handles.contains(one.handle()) && one.hierarchy() == 0 && type.includes(one.type())
                        && performance(one).isPresent());
        return said.stream().map(Dslbis::handle).distinct().count() < handles.size() ? Optional.empty()
                : WayTerm.of(memory.endpoint(), said.stream().flatMap(one -> performance(one).stream()).toList(), said);
    }

    private static Optional<Performance> performance(Dslbis said) {
        return Performance.of(said.type(), said.baseUnit(), said.entry());
    }

    /** From the upstream port to whatever port the device is below, which is not described. */
    private Optional<WayTerm> throughSwitch(CxlSwitch above, PerformanceType type) {
        List<Sslbis> said = of(above.id(), Sslbis.class, one -> type.includes(one.type())
                && (reachesUp(one.portX()) || reachesUp(one.portY())));
        return WayTerm.of(above.id(), said.stream()
                .flatMap(one -> Performance.of(one.type(), one.baseUnit(), one.entry()).stream()).toList(), said);
    }

    private static boolean reachesUp(int port) {
        return port == UPSTREAM_PORT || port == ANY_PORT;
    }

    private <T extends CdatStructure> List<T> of(String device, Class<T> kind, Predicate<T> wanted) {
        return tables.getOrDefault(device, List.of()).stream().filter(kind::isInstance).map(kind::cast).filter(wanted).toList();
    }
}
