package memwarden.ingest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import memwarden.model.AddressRange;
import memwarden.model.Affinity;
import memwarden.model.AffinityKind;
import memwarden.model.Section;
import memwarden.model.SratMemory;
import memwarden.model.Truth;

/** Reads the System Resource Affinity Table (ACPI 6.5, section 5.2.16). */
final class SratBinder {

    /** Its structures about memory, and all others. */
    record Srat(Section<SratMemory> memory, List<Affinity> affinities) {
    }

    private final Scalars scalars;

    SratBinder(Worksheet sheet) {
        scalars = new Scalars(sheet);
    }

    Srat read(Fields firmware) {
        return firmware.part("srat", this::table, at -> new Srat(Section.absent(at), List.of()),
                at -> new Srat(Section.missing(at), List.of()));
    }

    private Srat table(Fields fields) {
        Section<SratMemory> memory =
                fields.section("memory", "a memory affinity structure", (index, entry) -> memory(entry));
        List<Affinity> others = Stream.of(
                affinities(fields, "processors", "a processor affinity structure", AffinityKind.PROCESSOR),
                affinities(fields, "genericInitiators", "a generic initiator", AffinityKind.GENERIC_INITIATOR),
                affinities(fields, "genericPorts", "a generic port", AffinityKind.GENERIC_PORT))
                .flatMap(List::stream).toList();
        return new Srat(memory, others);
    }

    private Optional<SratMemory> memory(Fields fields) {
        Optional<AddressRange> range = fields.requiredSpan();
        Optional<Long> domain = domain(fields);
        boolean enabled = enabled(fields);
        Truth hotPluggable = fields.truth("hotPluggable");
        Truth nonVolatile = fields.truth("nonVolatile");
        Truth specificPurpose = fields.truth("specificPurpose");
        return range.flatMap(span -> domain.map(pxm -> new SratMemory(span, pxm, enabled, hotPluggable, nonVolatile,
                specificPurpose, fields.origins())));
    }

    private List<Affinity> affinities(Fields srat, String key, String thing, AffinityKind kind) {
        return srat.list(key, thing, (index, entry) -> affinity(entry, kind)).orElse(List.of());
    }

    private Optional<Affinity> affinity(Fields fields, AffinityKind kind) {
        Optional<Long> domain = domain(fields);
        boolean enabled = enabled(fields);
        boolean device = kind != AffinityKind.PROCESSOR;
        if (device) {
            fields.refuseBoth("hid", "pci", "keep the one by which the structure names the device");
        }
        Optional<String> hid = device ? fields.value("hid", scalars::name) : Optional.empty();
        Optional<Long> uid = device ? fields.value("uid", scalars.field(4)) : Optional.empty();
        Optional<String> pci = device ? fields.value("pci", scalars::name) : Optional.empty();
        return domain.map(pxm -> new Affinity(kind, pxm, enabled, hid, uid, pci, fields.origins()));
    }

    private boolean enabled(Fields fields) {
        return fields.value("enabled", scalars::yesOrNo).orElse(true);
    }

    private Optional<Long> domain(Fields fields) {
        fields.require("domain");
        return fields.value("domain", scalars.field(4));
    }
}
