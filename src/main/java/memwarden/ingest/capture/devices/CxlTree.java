package memwarden.ingest.capture.devices;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import memwarden.model.AddressRange;

/** What hangs from what on the CXL bus, when all listings are read. */
public final class CxlTree {

    /** Switches below one another; a listing that shows more is broken. */
    static final int DEEPEST = 32;
    private static final Pattern HOST_BRIDGE = Pattern.compile("pci[0-9a-f]+:[0-9a-f]+|ACPI\\w+:[0-9a-f]+");

    private final DeviceListings devices;
    private final Map<String, List<CxlObject>> decoders;
    private final Map<String, String> memdevs = new HashMap<>();
    private final Map<String, CxlObject> endpoints = new HashMap<>();

    public CxlTree(DeviceListings devices) {
        this.devices = devices;
        adopt();
        decoders = devices.below(CxlKind.DECODER);
        devices.all(CxlKind.ENDPOINT).forEach(endpoint -> endpoint.word(CxlTrait.HOST).ifPresent(memdev -> pair(endpoint, memdev)));
        // A reservation is made in the name of a decoder, whose first number is that of the endpoint.
        devices.reservations().forEach(reservation -> CxlKind.of(reservation.name())
                .filter(CxlKind.DECODER::equals).flatMap(kind -> devices.find(endpointOf(reservation.name())))
                .ifPresent(endpoint -> pair(endpoint, reservation.memdev())));
        pairTheOnlyOnes();
    }

    private static String endpointOf(String decoder) {
        return "endpoint" + decoder.substring("decoder".length(), decoder.indexOf('.'));
    }

    /** A decoder hangs from what has its first number. */
    private void adopt() {
        for (CxlObject decoder : devices.all(CxlKind.DECODER)) {
            for (String port : List.of("root", "port", "endpoint")) {
                devices.find(port + decoder.ordinal()).ifPresent(found -> decoder.below(found.name()));
            }
        }
    }

    private void pair(CxlObject endpoint, String memdev) {
        if (!memdevs.containsKey(endpoint.name()) && !endpoints.containsKey(memdev)) {
            memdevs.put(endpoint.name(), memdev);
            endpoints.put(memdev, endpoint);
        }
    }

    private void pairTheOnlyOnes() {
        List<CxlObject> single = devices.all(CxlKind.ENDPOINT).stream().filter(one -> !memdevs.containsKey(one.name())).toList();
        List<CxlObject> devicesLeft = devices.all(CxlKind.MEMDEV).stream().filter(one -> !endpoints.containsKey(one.name())).toList();
        if (single.size() == 1 && devicesLeft.size() == 1) {
            pair(single.get(0), devicesLeft.get(0).name());
        }
    }

    /** The decoders of a port, an endpoint or the root, by their numbers. */
    List<CxlObject> decoders(CxlObject port) {
        return decoders.getOrDefault(port.name(), List.of());
    }

    /** The memory device behind an endpoint. */
    public Optional<CxlObject> memdev(CxlObject endpoint) {
        return Optional.ofNullable(memdevs.get(endpoint.name())).flatMap(devices::find);
    }

    /** The endpoint of a memory device; empty if it is not attached. */
    Optional<CxlObject> endpoint(CxlObject memdev) {
        return Optional.ofNullable(endpoints.get(memdev.name()));
    }

    /** The name that a description has for an endpoint: that of its memory device, as commands call it. */
    String id(CxlObject endpoint) {
        return memdevs.getOrDefault(endpoint.name(), endpoint.name());
    }

    public Optional<CxlObject> above(CxlObject object) {
        return object.parent().flatMap(devices::find);
    }

    /** Whether a port stands for a host bridge, and not for a switch. */
    boolean isHostBridge(CxlObject port) {
        return port.kind() == CxlKind.PORT && (above(port).filter(one -> one.kind() == CxlKind.ROOT).isPresent()
                || port.word(CxlTrait.HOST).filter(host -> HOST_BRIDGE.matcher(host).matches()).isPresent());
    }

    /** For each port the ranges that those decoders have of endpoints below it that meet a condition. */
    Map<String, Set<AddressRange>> rangesAbove(java.util.function.BiPredicate<CxlObject, CxlObject> condition) {
        Map<String, Set<AddressRange>> ranges = new LinkedHashMap<>();
        for (CxlObject endpoint : devices.all(CxlKind.ENDPOINT)) {
            List<AddressRange> its = decoders(endpoint).stream().filter(decoder -> condition.test(endpoint, decoder))
                    .flatMap(decoder -> decoder.range().stream()).toList();
            Optional<CxlObject> port = above(endpoint);
            for (int depth = 0; port.isPresent() && depth < DEEPEST && !its.isEmpty(); depth++) {
                ranges.computeIfAbsent(port.get().name(), none -> new HashSet<>()).addAll(its);
                port = above(port.get());
            }
        }
        return ranges;
    }
}
