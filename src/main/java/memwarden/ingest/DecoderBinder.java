package memwarden.ingest;

import java.util.Optional;
import memwarden.model.AddressRange;
import memwarden.model.CapacityMode;
import memwarden.model.EndpointDecoder;
import memwarden.model.HostBridgeDecoder;
import memwarden.model.ProgrammedBy;
import memwarden.model.TargetType;
import memwarden.model.Truth;

/** Reads the HDM decoders of one host bridge or endpoint (CXL 3.1, section 8.2.4.20). */
final class DecoderBinder {

    private final String owner;
    private final Worksheet sheet;
    private final Scalars scalars;
    private final Ids ids;

    /** @param owner id of what has the decoders */
    DecoderBinder(String owner, Worksheet sheet) {
        this.owner = owner;
        this.sheet = sheet;
        scalars = new Scalars(sheet);
        ids = new Ids("decoder", sheet);
    }

    Optional<HostBridgeDecoder> ofHostBridge(int index, Fields fields) {
        return Optional.of(new HostBridgeDecoder(id(index, fields), owner, fields.span(), committed(fields),
                targetType(fields), ways(fields), granularity(fields), fields.origins()));
    }

    Optional<EndpointDecoder> ofEndpoint(int index, Fields fields) {
        int id = id(index, fields);
        Optional<AddressRange> range = fields.span();
        Truth committed = committed(fields);
        Optional<ProgrammedBy> programmedBy =
                fields.value("programmedBy", scalars.oneOf("a programmer of decoders", ProgrammedBy.values()));
        Optional<CapacityMode> mode = fields.value("mode", scalars.oneOf("a mode", CapacityMode.values()));
        return Optional.of(new EndpointDecoder(id, owner, range, committed, programmedBy, mode, ways(fields),
                granularity(fields), targetType(fields), fields.value("dpa", scalars::range), fields.truth("locked"),
                fields.origins()));
    }

    private int id(int index, Fields fields) {
        int id = fields.value("id", scalars::index).orElse(index);
        ids.add(Integer.toString(id), fields.originOf("id"));
        return id;
    }

    private Truth committed(Fields fields) {
        Truth committed = fields.truth("committed");
        if (committed == Truth.YES && !fields.hasSpan()) {
            sheet.problem(fields.originOf("committed"), "a committed decoder without `range`",
                    "a decoder that is committed decodes some range", "add `range: START-END`");
        }
        return committed;
    }

    private Optional<Integer> ways(Fields fields) {
        return fields.value("ways", scalars::count);
    }

    private Optional<Long> granularity(Fields fields) {
        return fields.value("granularity", scalars::size);
    }

    private Optional<TargetType> targetType(Fields fields) {
        return fields.value("targetType", scalars.oneOf("a target type", TargetType.values()));
    }
}
