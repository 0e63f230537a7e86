package memwarden.ingest;

import java.util.Optional;
import memwarden.model.AddressRange;
import memwarden.model.CapacityMode;
import memwarden.model.Endpoint;
import memwarden.model.EndpointDecoder;
import memwarden.model.HostBridge;
import memwarden.model.ProgrammedBy;
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
        return platform.section("hostBridges", "a host bridge", (index, fields) -> {
            fields.require("id");
            Optional<String> id = fields.value("id", scalars::name);
            Optional<Long> uid = fields.value("uid", scalars::number);
            id.ifPresent(name -> bridgeIds.add(name, fields.originOf("id")));
            return id.map(name -> new HostBridge(name, uid, fields.origins()));
        });
    }

    Section<Endpoint> endpoints(Fields platform) {
        return platform.section("endpoints", "an endpoint", (index, fields) -> endpoint(fields));
    }

    private Optional<Endpoint> endpoint(Fields fields) {
        fields.require("id");
        Optional<String> id = fields.value("id", scalars::name);
        id.ifPresent(name -> endpointIds.add(name, fields.originOf("id")));
        Optional<String> hostBridge = fields.value("hostBridge", scalars::name);
        Ids decoderIds = new Ids("decoder", sheet);
        Section<EndpointDecoder> decoders = fields.section("decoders", "a decoder",
                (index, decoder) -> decoder(index, decoder, id.orElse(""), decoderIds));
        return id.map(name -> new Endpoint(name, hostBridge, decoders, fields.origins()));
    }

    private Optional<EndpointDecoder> decoder(int index, Fields fields, String endpoint, Ids ids) {
        int id = fields.value("id", scalars::index).orElse(index);
        ids.add(Integer.toString(id), fields.originOf("id"));
        Optional<AddressRange> range = fields.span();
        Truth committed = fields.value("committed", scalars::yesOrNo).map(yes -> yes ? Truth.YES : Truth.NO)
                .orElse(Truth.UNKNOWN);
        if (committed == Truth.YES && !fields.hasSpan()) {
            sheet.problem(fields.originOf("committed"), "a committed decoder without `range`",
                    "a decoder that is committed decodes some range", "add `range: START-END`");
        }
        return Optional.of(new EndpointDecoder(id, endpoint, range, committed,
                fields.value("programmedBy", scalars.oneOf("a programmer of decoders", ProgrammedBy.values())),
                fields.value("mode", scalars.oneOf("a mode", CapacityMode.values())),
                fields.value("ways", scalars::count), fields.value("granularity", scalars::size),
                fields.origins()));
    }
}
