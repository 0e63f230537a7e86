package memwarden.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import memwarden.facts.DriverModule;
import memwarden.facts.EfiKindRow;
import memwarden.facts.OptionDefault;
import memwarden.model.Architecture;
import memwarden.model.EfiMemoryType;
import memwarden.model.FirmwareKind;
import memwarden.model.OptionValue;

/** The tables that lie beside the rules, row by row. A table is read when it is first asked for. */
final class RuleTables {

    private static final String EFI_KINDS = "firmware-map/efi-type-decides/%s.yaml";

    private final TraitTable traits;
    private final List<OptionDefault> options;
    private final List<DriverModule> drivers;
    private final Map<Architecture, List<EfiKindRow>> efiKinds = new ConcurrentHashMap<>();

    RuleTables() {
        Entry traitTable = RuleFile.yaml("kernel/traits.yaml");
        this.traits = new TraitTable(traitTable.release("newest"), traitTable.entries("traits").stream()
                .map(row -> new TraitTable.Row(row.text("trait"), row.release("since"), row.release("absentIn"),
                        row.release("presentIn"), row.at())).toList());
        this.options = RuleFile.yaml("kernel/option-assumed/table.yaml").entries("rows").stream()
                .map(row -> new OptionDefault(row.text("symbol"), row.word(row.text("value"), OptionValue.values()),
                        row.find("since").map(since -> row.release("since")), row.at()))
                .toList();
        this.drivers = RuleFile.yaml("kernel/driver-runs/table.yaml").entries("rows").stream()
                .map(row -> new DriverModule(row.text("driver"), row.text("symbol"), row.at())).toList();
    }

    TraitTable traits() {
        return traits;
    }

    List<OptionDefault> options() {
        return options;
    }

    List<DriverModule> drivers() {
        return drivers;
    }

    /** The rows for one architecture. */
    List<EfiKindRow> efiKinds(Architecture architecture) {
        return efiKinds.computeIfAbsent(architecture,
                wanted -> RuleFile.yaml(EFI_KINDS.formatted(wanted.label())).entries("rows").stream()
                        .map(row -> new EfiKindRow(wanted, row.word(row.text("type"), EfiMemoryType.values()),
                                row.flag("softReserved"), row.word(row.text("kind"), FirmwareKind.values()), row.at()))
                        .toList());
    }
}
