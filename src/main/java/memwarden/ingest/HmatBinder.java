package memwarden.ingest;

import java.util.List;
import java.util.Optional;
import memwarden.model.CacheAddressMode;
import memwarden.model.CacheAssociativity;
import memwarden.model.Hmat;
import memwarden.model.Locality;
import memwarden.model.MemoryProximity;
import memwarden.model.MemorySideCache;
import memwarden.model.PerformanceType;
import memwarden.model.Section;

/** Reads the Heterogeneous Memory Attribute Table (ACPI 6.5, section 5.2.28). */
final class HmatBinder {

    /** The revision since ACPI 6.3. */
    private static final long USUAL_REVISION = 2;

    private final Worksheet sheet;
    private final Scalars scalars;

    HmatBinder(Worksheet sheet) {
        this.sheet = sheet;
        scalars = new Scalars(sheet);
    }

    Section<Hmat> read(Fields firmware) {
        return firmware.part("hmat", table -> new Section<>(true, List.of(table(table)), table.origin()),
                Section::absent, Section::missing);
    }

    private Hmat table(Fields fields) {
        long revision = fields.value("revision", scalars.field(1)).orElse(USUAL_REVISION);
        Section<MemoryProximity> proximity =
                fields.section("proximity", "a memory proximity domain", (index, entry) -> proximity(entry));
        Section<Locality> localities =
                fields.section("localities", "a locality structure", (index, entry) -> locality(entry));
        Section<MemorySideCache> caches =
                fields.section("caches", "a memory side cache", (index, entry) -> cache(entry));
        return new Hmat(revision, proximity.entries(), localities.entries(), caches.entries(), fields.origins());
    }

    private Optional<MemoryProximity> proximity(Fields fields) {
        fields.require("memory");
        Optional<Long> memory = fields.value("memory", scalars.field(4));
        Optional<Long> initiator = fields.value("initiator", scalars.field(4));
        return memory.map(domain -> new MemoryProximity(domain, initiator, fields.origins()));
    }

    private Optional<Locality> locality(Fields fields) {
        fields.require("type", "baseUnit", "initiators", "targets", "entries");
        Optional<PerformanceType> type = fields.value("type",
                scalars.oneOf("a data type of latency and bandwidth", PerformanceType.values()));
        long hierarchy = fields.value("hierarchy", scalars.field(1)).orElse(0L);
        Optional<Long> unit = fields.value("baseUnit", scalars::number);
        List<Long> initiators = fields.values("initiators", scalars.field(4)).orElse(List.of());
        List<Long> targets = fields.values("targets", scalars.field(4)).orElse(List.of());
        List<Long> entries = fields.values("entries", scalars.field(2)).orElse(List.of());
        if (entries.size() != initiators.size() * targets.size()) {
            sheet.problem(fields.originOf("entries"), entries.size() + " entries for " + initiators.size()
                    + " initiators and " + targets.size() + " targets",
                    "there is one for each target, row by initiator", "write all of them, or correct the domains");
        }
        return type.flatMap(kind -> unit.map(base ->
                new Locality(kind, hierarchy, base, initiators, targets, entries, fields.origins())));
    }

    private Optional<MemorySideCache> cache(Fields fields) {
        fields.require("domain", "size");
        Optional<Long> domain = fields.value("domain", scalars.field(4));
        Optional<Long> size = fields.value("size", scalars::size);
        Optional<CacheAssociativity> associativity =
                fields.value("associativity", scalars.oneOf("an associativity", CacheAssociativity.values()));
        Optional<CacheAddressMode> addressMode =
                fields.value("addressMode", scalars.oneOf("an address mode", CacheAddressMode.values()));
        return domain.flatMap(pxm -> size.map(
                bytes -> new MemorySideCache(pxm, bytes, associativity, addressMode, fields.origins())));
    }
}
