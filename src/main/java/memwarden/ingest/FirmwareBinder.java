package memwarden.ingest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import memwarden.model.AddressRange;
import memwarden.model.CacheAddressMode;
import memwarden.model.CacheAssociativity;
import memwarden.model.EfiAttribute;
import memwarden.model.EfiMemoryType;
import memwarden.model.EfiRange;
import memwarden.model.Firmware;
import memwarden.model.Hmat;
import memwarden.model.MemorySideCache;
import memwarden.model.Origins;
import memwarden.model.Prm;
import memwarden.model.Section;
import memwarden.model.SratMemory;
import memwarden.model.Truth;

/** Reads the {@code firmware} key of a description: the EFI memory map and the ACPI tables. */
final class FirmwareBinder {

    /** The revision since ACPI 6.3. */
    private static final long USUAL_HMAT_REVISION = 2;

    private final Worksheet sheet;
    private final Scalars scalars;

    FirmwareBinder(Worksheet sheet) {
        this.sheet = sheet;
        scalars = new Scalars(sheet);
    }

    Firmware read(Fields fields) {
        return new Firmware(
                fields.section("memoryMap", "an entry of the memory map", (index, entry) -> efiRange(entry)),
                srat(fields), hmat(fields), new CedtBinder(sheet).read(fields), prm(fields));
    }

    private Prm prm(Fields firmware) {
        return firmware.part("prm", table -> new Prm(table.truth("addressTranslation"), table.origins()),
                at -> new Prm(Truth.NO, Origins.of(at)), at -> new Prm(Truth.UNKNOWN, Origins.of(at)));
    }

    private Optional<EfiRange> efiRange(Fields fields) {
        Optional<AddressRange> range = fields.requiredSpan();
        fields.require("type");
        Optional<EfiMemoryType> type =
                fields.value("type", scalars.oneOf("an EFI memory type", EfiMemoryType.values()));
        Optional<Set<EfiAttribute>> attributes =
                WordSets.read(fields, "attributes", "an EFI memory attribute", EfiAttribute.class);
        return range.flatMap(span -> type.map(kind -> new EfiRange(span, kind, attributes, fields.origins())));
    }

    private Section<SratMemory> srat(Fields firmware) {
        return firmware.part("srat", table -> table.section("memory", "a memory affinity structure",
                (index, entry) -> affinity(entry)), Section::absent, Section::missing);
    }

    private Optional<SratMemory> affinity(Fields fields) {
        Optional<AddressRange> range = fields.requiredSpan();
        Optional<Long> domain = domain(fields);
        boolean enabled = fields.value("enabled", scalars::yesOrNo).orElse(true);
        Truth hotPluggable = fields.truth("hotPluggable");
        return range.flatMap(span -> domain.map(
                pxm -> new SratMemory(span, pxm, enabled, hotPluggable, fields.origins())));
    }

    private Section<Hmat> hmat(Fields firmware) {
        return firmware.part("hmat", table -> new Section<>(true, List.of(table(table)), table.origin()),
                Section::absent, Section::missing);
    }

    private Hmat table(Fields fields) {
        long revision = fields.value("revision", scalars.field(1)).orElse(USUAL_HMAT_REVISION);
        Section<MemorySideCache> caches =
                fields.section("caches", "a memory side cache", (index, entry) -> cache(entry));
        return new Hmat(revision, caches.entries(), fields.origins());
    }

    private Optional<MemorySideCache> cache(Fields fields) {
        Optional<Long> domain = domain(fields);
        fields.require("size");
        Optional<Long> size = fields.value("size", scalars::size);
        Optional<CacheAssociativity> associativity =
                fields.value("associativity", scalars.oneOf("an associativity", CacheAssociativity.values()));
        Optional<CacheAddressMode> addressMode =
                fields.value("addressMode", scalars.oneOf("an address mode", CacheAddressMode.values()));
        return domain.flatMap(pxm -> size.map(
                bytes -> new MemorySideCache(pxm, bytes, associativity, addressMode, fields.origins())));
    }

    /** A proximity domain: four bytes in SRAT and HMAT. */
    private Optional<Long> domain(Fields fields) {
        fields.require("domain");
        return fields.value("domain", scalars.field(4));
    }
}
