package memwarden.ingest;

import java.util.Optional;
import java.util.Set;
import memwarden.model.AddressRange;
import memwarden.model.EfiAttribute;
import memwarden.model.EfiMemoryType;
import memwarden.model.EfiRange;
import memwarden.model.Firmware;
import memwarden.model.Origins;
import memwarden.model.Prm;
import memwarden.model.Truth;

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
        return new Firmware(
                fields.section("memoryMap", "an entry of the memory map", (index, entry) -> efiRange(entry)),
                srat.memory(), srat.affinities(), new HmatBinder(sheet).read(fields),
                new CedtBinder(sheet).read(fields), prm(fields));
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
}
