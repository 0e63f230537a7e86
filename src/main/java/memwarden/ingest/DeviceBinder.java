package memwarden.ingest;

import java.util.Optional;
import memwarden.model.Endpoint;
import memwarden.model.EndpointDecoder;
import memwarden.model.HostBridge;
import memwarden.model.HostBridgeDecoder;
import memwarden.model.Section;
import memwarden.model.Truth;

/** Reads host bridges and endpoints. */
final class DeviceBinder {

    private final Worksheet sheet;
    private final Scalars scalars;
    private final Ids bridgeIds;
    private final Ids endpointIds;

    DeviceBinder(Worksheet sheet) {
        this.sheet = sheet;
        scalars = new Scalars(sheet);
        bridgeIds = new Ids("host bridge", sheet);
        endpointIds = new Ids("endpoint", sheet);
    }

    Section<HostBridge> hostBridges(Fields platform) {
        return platform.section("hostBridges", "a host bridge", (index, fields) -> hostBridge(fields));
    }

    private Optional<HostBridge> hostBridge(Fields fields) {
        Optional<String> id = id(fields, bridgeIds);
        Optional<Long> uid = fields.value("uid", scalars::number);
        Truth hdmDecoders = fields.truth("hdmDecoders");
        Optional<Integer> rootPorts = fields.value("rootPorts", scalars::index);
        Section<HostBridgeDecoder> decoders =
                fields.section("decoders", "a decoder", new DecoderBinder(id.orElse(""), sheet)::ofHostBridge);
        return id.map(name -> new HostBridge(name, uid, hdmDecoders, rootPorts, decoders, fields.origins()));
    }

    Section<Endpoint> endpoints(Fields platform) {
        return platform.section("endpoints", "an endpoint", (index, fields) -> endpoint(fields));
    }

    private Optional<Endpoint> endpoint(Fields fields) {
        Optional<String> id = id(fields, endpointIds);
        Optional<String> hostBridge = fields.value("hostBridge", scalars::name);
        Optional<Capacity> capacity = fields.mapping("capacity", part -> Optional.of(new Capacity(
                part.value("volatile", scalars::sizeOrZero), part.value("persistent", scalars::sizeOrZero))));
        Section<EndpointDecoder> decoders =
                fields.section("decoders", "a decoder", new DecoderBinder(id.orElse(""), sheet)::ofEndpoint);
        return id.map(name -> new Endpoint(name, hostBridge, capacity.flatMap(Capacity::ofVolatile),
                capacity.flatMap(Capacity::ofPersistent), decoders, fields.origins()));
    }

    /** Bytes of each kind of memory. */
    private record Capacity(Optional<Long> ofVolatile, Optional<Long> ofPersistent) {
    }

    private Optional<String> id(Fields fields, Ids ids) {
        fields.require("id");
        Optional<String> id = fields.value("id", scalars::name);
        id.ifPresent(name -> ids.add(name, fields.originOf("id")));
        return id;
    }
}
