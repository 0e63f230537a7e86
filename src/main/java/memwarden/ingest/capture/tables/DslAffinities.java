package memwarden.ingest.capture.tables;

import java.util.Optional;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Testimony;

/** Structures of an SRAT in a disassembly (ACPI 6.5, section 5.2.16). */
final class DslAffinities {

    private static final String DOMAIN = "Proximity Domain";

    private DslAffinities() {
    }

    /** A memory affinity structure; nothing if its place or its domain is not quoted, or if it is empty. */
    static Optional<Draft> memory(DslStructure structure, Testimony testimony) {
        Optional<DslStructure.Number> domain = structure.number(DOMAIN);
        return structure.extent("Base Address", "Address Length", testimony, "SRAT").filter(extent -> extent.size() != 0)
                .flatMap(extent -> domain.map(pxm -> {
                    Draft range = new Draft(structure.at());
                    extent.putInto(range);
                    range.put("domain", pxm.value(), pxm.at());
                    flag(structure, "Enabled", "enabled", range);
                    flag(structure, "Hot Pluggable", "hotPluggable", range);
                    flag(structure, "Non-Volatile", "nonVolatile", range);
                    return range;
                }));
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
