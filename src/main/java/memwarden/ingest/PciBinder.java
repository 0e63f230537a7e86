package memwarden.ingest;

import java.util.List;
import java.util.Optional;
import memwarden.model.DeviceDvsec;
import memwarden.model.PciFunction;

/** Reads the {@code pci} key of an endpoint. */
final class PciBinder {

    private final String endpoint;
    private final Scalars scalars;

    PciBinder(String endpoint, Worksheet sheet) {
        this.endpoint = endpoint;
        scalars = new Scalars(sheet);
    }

    Optional<PciFunction> read(Fields device) {
        return device.mapping("pci", this::function);
    }

    private Optional<PciFunction> function(Fields fields) {
        fields.require("function");
        Optional<String> address = fields.value("function", scalars::name);
        Optional<Long> classCode = fields.value("class", scalars.field(3));
        Optional<DeviceDvsec> dvsec = fields.mapping("dvsec", part -> Optional.of(dvsec(part)));
        List<Long> ids = fields.values("dvsecs", scalars.field(2)).orElse(List.of());
        List<PciFunction.RegisterBlock> registers =
                fields.list("registers", "a block of registers", (index, block) -> block(block)).orElse(List.of());
        List<Long> mailboxes = fields.values("doe", scalars.field(2)).orElse(List.of());
        return address.map(name -> new PciFunction(endpoint, name, classCode, dvsec, ids, registers, mailboxes,
                fields.origins()));
    }

    private DeviceDvsec dvsec(Fields fields) {
        return new DeviceDvsec(number(fields, "offset"), number(fields, "revision"), number(fields, "length"),
                fields.truth("cache"), fields.truth("io"), fields.truth("mem"), fields.truth("hardwareInit"),
                number(fields, "rangeCount"), fields.truth("cacheEnabled"), fields.truth("memEnabled"),
                fields.truth("locked"),
                fields.list("ranges", "a range register", (index, range) -> Optional.of(register(range)))
                        .orElse(List.of()));
    }

    private DeviceDvsec.RangeRegister register(Fields fields) {
        return new DeviceDvsec.RangeRegister(number(fields, "base"), number(fields, "size"), fields.truth("valid"),
                fields.truth("active"), number(fields, "media"), number(fields, "class"));
    }

    private Optional<PciFunction.RegisterBlock> block(Fields fields) {
        fields.require("block", "bar", "offset");
        Optional<String> kind = fields.value("block", scalars::name);
        Optional<Long> bar = fields.value("bar", scalars.field(1));
        Optional<Long> offset = fields.value("offset", scalars::number);
        return kind.flatMap(name -> bar.flatMap(number -> offset.map(bytes ->
                new PciFunction.RegisterBlock(name, number, bytes))));
    }

    /** A number of a register, which must be written. */
    private long number(Fields fields, String key) {
        fields.require(key);
        return fields.value(key, scalars::number).orElse(0L);
    }
}
