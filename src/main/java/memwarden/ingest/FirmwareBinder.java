package memwarden.ingest;

import java.util.Optional;
import java.util.Set;
import memwarden.model.AddressRange;
import memwarden.model.E820Range;
import memwarden.model.E820Type;
import memwarden.model.EfiAttribute;
import memwarden.model.EfiMemoryType;
import memwarden.model.EfiRange;
import memwarden.model.Firmware;
import memwarden.model.MapKind;
import memwarden.model.Origins;
import memwarden.model.OscControl;
import memwarden.model.Prm;
import memwarden.model.Section;
import memwarden.model.Truth;
import memwarden.yaml.ScalarNode;

/** Reads the {@code firmware} key of a description: the EFI memory map and the ACPI tables. */
final class FirmwareBinder {

    private final Worksheet sheet;
    private final Scalars scalars;

    FirmwareBinder(Worksheet sheet) {
        this.sheet = sheet;
        scalars = new Scalars(sheet);
    }

    Firmware read(Fields fields) {
        SratBinder.Srat srat = new SratBinder(sheet).read(fields);
        Section<EfiRange> memoryMap =
                fields.section(MapKind.EFI.label(), "an entry of the memory map", (index, entry) -> efiRange(entry));
        Section<E820Range> e820 =
                fields.section(MapKind.E820.label(), "an entry of the e820 table", (index, entry) -> e820Range(entry));
        Set<MapKind> partial = WordSets.read(fields, "partial", "a map that may be given in part", MapKind.class)
                .orElse(Set.of());
        return new Firmware(
                partial.contains(MapKind.EFI) ? memoryMap.asPart() : memoryMap,
                partial.contains(MapKind.E820) ? e820.asPart() : e820,
                srat.memory(), srat.affinities(), new HmatBinder(sheet).read(fields),
                new SlitBinder(sheet).read(fields), new CedtBinder(sheet).read(fields), prm(fields),
                osc(fields));
    }

    private Prm prm(Fields firmware) {
        return firmware.part("prm", table -> new Prm(table.truth("addressTranslation"), table.origins()),
                at -> new Prm(Truth.NO, Origins.of(at)), at -> new Prm(Truth.UNKNOWN, Origins.of(at)));
    }

    private OscControl osc(Fields firmware) {
        return firmware.mapping("osc", part -> Optional.of(new OscControl(part.truth("isolation"), part.origins())))
                .orElseGet(() -> new OscControl(Truth.UNKNOWN, Origins.of(firmware.originOf("osc"))));
    }

    private Optional<EfiRange> efiRange(Fields fields) {
        Optional<AddressRange> range = fields.requiredSpan();
        fields.require("type");
        Optional<Long> type = fields.value("type", this::efiType);
        Optional<Set<EfiAttribute>> attributes =
                WordSets.read(fields, "attributes", "an EFI memory attribute", EfiAttribute.class);
        return range.flatMap(span -> type.map(
                number -> new EfiRange(span, EfiMemoryType.ofNumber(number), number, attributes, fields.origins())));
    }

    /** An EFI memory type, by its name or by its number, which has four bytes. */
    private Optional<Long> efiType(ScalarNode node) {
        return node.text().matches("[0-9].*") ? scalars.field(4).apply(node)
                : scalars.oneOf("an EFI memory type", EfiMemoryType.named()).apply(node)
                        .map(type -> (long) type.ordinal());
    }

    private Optional<E820Range> e820Range(Fields fields) {
        Optional<AddressRange> range = fields.requiredSpan();
        fields.require("type");
        Optional<Long> type = fields.value("type", this::e820Type);
        return range.flatMap(span -> type.map(number -> new E820Range(span, number, fields.origins())));
    }

    /** An e820 type, by its name or by its number, which has four bytes. */
    private Optional<Long> e820Type(ScalarNode node) {
        return node.text().matches("[0-9].*") ? scalars.field(4).apply(node)
                : scalars.oneOf("an e820 type", E820Type.values()).apply(node).map(E820Type::number);
    }
}
