package memwarden.ingest.capture.tables;

import java.util.List;
import java.util.Optional;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.model.DefectKind;

/** Structures of an SRAT in a disassembly (ACPI 6.5, section 5.2.16). */
final class DslAffinities {

    static final String DOMAIN = "Proximity Domain";

    /** A flag of memory, by the label that iasl prints and the key of a description. */
    private record Flag(String label, String key) {
    }

    /** From bit 0 on. */
    private static final List<Flag> FLAGS = List.of(new Flag("Enabled", "enabled"),
            new Flag("Hot Pluggable", "hotPluggable"), new Flag("Non-Volatile", "nonVolatile"));

    private DslAffinities() {
    }

    /** A memory affinity structure; nothing if its place or its domain is not quoted, or if it is empty. */
    static Optional<Draft> memory(DslStructure structure, Testimony testimony) {
        Optional<DslStructure.Number> domain = structure.number(DOMAIN);
        return structure.extent("Base Address", "Address Length", testimony, "SRAT")
                .filter(extent -> holdsBytes(structure, extent, testimony)).flatMap(extent -> domain.map(pxm -> {
                    Draft range = new Draft(structure.at());
                    extent.putInto(range);
                    range.put("domain", pxm.value(), pxm.at());
                    FLAGS.forEach(flag -> flag(structure, flag.label, flag.key, range));
                    structure.number("Flags").ifPresent(flags -> flags(structure, flags, range, testimony));
                    return range;
                }));
    }

    /** A slot for memory that may come is disabled; one that is enabled should have a size. */
    private static boolean holdsBytes(DslStructure structure, DslStructure.Extent extent, Testimony testimony) {
        if (extent.size() == 0 && structure.number("Enabled").filter(bit -> bit.value() == 0).isEmpty()) {
            testimony.defect(DefectKind.EMPTY, "SRAT", extent.at()).putText("structure", "memory affinity", extent.at())
                    .putText("field", "length", extent.at()).put("found", 0, extent.at());
        }
        return extent.size() != 0;
    }

    /**
     * The value of the flags has a bit more than iasl prints below it. Where a printed bit is not that of the value, the
     * value counts.
     */
    private static void flags(DslStructure structure, DslStructure.Number flags, Draft range, Testimony testimony) {
        for (int bit = 0; bit < FLAGS.size(); bit++) {
            String label = FLAGS.get(bit).label;
            boolean set = (flags.value() >> bit & 1) != 0;
            structure.number(label).filter(printed -> printed.value() != 0 != set).ifPresent(printed ->
                    testimony.defect(DefectKind.CONTRADICTION, "SRAT", printed.at()).putText("field", label, printed.at())
                            .putText("text", Long.toString(printed.value()), printed.at()));
            range.put(FLAGS.get(bit).key, set, flags.at());
        }
        range.put("specificPurpose", (flags.value() >> FLAGS.size() & 1) != 0, flags.at());
    }

    /** Whether it is of a processor: local APIC, x2APIC, GICC or RINTC. */
    static boolean isProcessor(DslStructure structure) {
        return structure.has("Apic ID") || structure.has("Acpi Processor UID");
    }

    /** A processor; nothing if its domain is not quoted, which a local APIC has in two parts. */
    static Optional<Draft> processor(DslStructure structure) {
        Optional<DslStructure.Number> low = structure.number(DOMAIN + " Low");
        Optional<DslStructure.Number> domain = low.isEmpty() ? structure.number(DOMAIN)
                : structure.number(DOMAIN + " High").flatMap(high -> low.map(byte0 ->
                        new DslStructure.Number(high.value() << 8 | byte0.value(), byte0.at())));
        return domain.map(pxm -> affinity(structure, pxm));
    }

    /** A generic initiator or port; nothing if its domain is not quoted. */
    static Optional<Draft> device(DslStructure structure) {
        return structure.number(DOMAIN).map(pxm -> affinity(structure, pxm));
    }

    private static Draft affinity(DslStructure structure, DslStructure.Number domain) {
        Draft draft = new Draft(structure.at()).put("domain", domain.value(), domain.at());
        flag(structure, "Enabled", "enabled", draft);
        return draft;
    }

    private static void flag(DslStructure structure, String label, String key, Draft draft) {
        structure.number(label).ifPresent(bit -> draft.put(key, bit.value() != 0, bit.at()));
    }
}
