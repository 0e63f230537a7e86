package memwarden.ingest;

import java.util.List;
import java.util.Optional;
import memwarden.model.AddressRange;
import memwarden.model.CapacityMode;
import memwarden.model.Cfmws;
import memwarden.model.DecoderState;
import memwarden.model.EndpointDecoder;
import memwarden.model.PortDecoder;
import memwarden.model.ProgrammedBy;
import memwarden.model.TargetType;
import memwarden.model.Truth;

/** Reads the HDM decoders of one host bridge, switch or endpoint (CXL 3.1, section 8.2.4.20). */
final class DecoderBinder {

    private final String owner;
    private final String port;
    private final Worksheet sheet;
    private final Scalars scalars;
    private final Ids ids;

    /**
     * @param owner id of what has the decoders
     * @param port its label
     */
    DecoderBinder(String owner, String port, Worksheet sheet) {
        this.owner = owner;
        this.port = port;
        this.sheet = sheet;
        scalars = new Scalars(sheet);
        ids = new Ids("decoder", sheet);
    }

    /** A decoder of a host bridge or a switch. */
    Optional<PortDecoder> ofPort(int index, Fields fields) {
        int id = id(index, fields);
        DecoderState state = state(fields);
        Optional<List<String>> targets = fields.values("targets", scalars::name);
        return Optional.of(new PortDecoder(id, owner, port, state, targets, fields.origins()));
    }

    Optional<EndpointDecoder> ofEndpoint(int index, Fields fields) {
        int id = id(index, fields);
        DecoderState state = state(fields);
        Optional<ProgrammedBy> programmedBy =
                fields.value("programmedBy", scalars.oneOf("a programmer of decoders", ProgrammedBy.values()));
        Optional<CapacityMode> mode = fields.value("mode", scalars.oneOf("a mode", CapacityMode.values()));
        boolean unallocated = fields.isAbsent("dpa");
        Optional<AddressRange> dpa = unallocated ? Optional.empty() : fields.value("dpa", scalars::range);
        Truth allocated = unallocated ? Truth.NO : dpa.isPresent() ? Truth.YES : Truth.UNKNOWN;
        return Optional.of(new EndpointDecoder(id, owner, state, programmedBy, mode, dpa, allocated,
                fields.value("spa", scalars::range), fields.truth("locked"), fields.origins()));
    }

    private int id(int index, Fields fields) {
        int id = fields.value("id", scalars::index).orElse(index);
        ids.add(Integer.toString(id), fields.originOf("id"));
        return id;
    }

    private DecoderState state(Fields fields) {
        Optional<Fields.Registers> registers = fields.registers();
        fields.refuseBoth("ways", "encodedWays",
                "keep `ways`, or `encodedWays` if the register holds a reserved code");
        Optional<Long> code = fields.value("encodedWays", scalars.field(1));
        Optional<Integer> ways = fields.value("ways", scalars::count).or(() -> code.flatMap(Cfmws.Encoding::waysOfCode));
        return new DecoderState(registers.flatMap(Fields.Registers::range),
                registers.map(Fields.Registers::empty).orElse(false),
                registers.map(Fields.Registers::baseAllOnes).orElse(false),
                registers.map(Fields.Registers::sizeAllOnes).orElse(false), committed(fields), ways,
                code.filter(field -> ways.isEmpty()), fields.value("granularity", scalars::size),
                fields.value("targetType", scalars.oneOf("a target type", TargetType.values())));
    }

    private Truth committed(Fields fields) {
        Truth committed = fields.truth("committed");
        if (committed == Truth.YES && !fields.hasSpan()) {
            sheet.problem(fields.originOf("committed"), "a committed decoder without `range`",
                    "a decoder that is committed decodes some range", "add `range: START-END`");
        }
        return committed;
    }
}
