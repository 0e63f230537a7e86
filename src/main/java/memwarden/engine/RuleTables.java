package memwarden.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import memwarden.facts.DriverModule;
import memwarden.facts.EfiKindRow;
import memwarden.facts.Insertion;
import memwarden.facts.OnlineTypeRow;
import memwarden.facts.OptionDefault;
import memwarden.facts.PageSizeRow;
import memwarden.facts.ResourceRow;
import memwarden.model.Architecture;
import memwarden.model.EfiMemoryType;
import memwarden.model.FirmwareKind;
import memwarden.model.OnlineType;
import memwarden.model.OptionValue;

/** The tables that lie beside the rules, row by row. A table is read when it is first asked for. */
final class RuleTables {

    private static final String RESOURCES = "iomem/resources.yaml";
    private static final String EFI_KINDS = "firmware-map/efi-type-decides/%s.yaml";

    private final TraitTable traits;
    private final List<OptionDefault> options;
    private final List<DriverModule> drivers;
    private final List<OnlineTypeRow> onlineTypes;
    private final List<PageSizeRow> pageSizes;
    private final Map<Architecture, List<EfiKindRow>> efiKinds = new ConcurrentHashMap<>();
    private final Map<Architecture, List<ResourceRow>> resources = new ConcurrentHashMap<>();

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
        this.onlineTypes = RuleFile.yaml("kernel/online-policy-decides/table.yaml").entries("rows").stream()
                .map(row -> new OnlineTypeRow(row.text("symbol"), row.word(row.text("value"), OptionValue.values()),
                        row.flag("replaced"), row.word(row.text("type"), OnlineType.values()), row.at())).toList();
        this.pageSizes = RuleFile.yaml("kernel/page-size-chosen/table.yaml").entries("rows").stream()
                .map(row -> new PageSizeRow(row.word(row.text("architecture"), Architecture.values()),
                        row.optionalText("symbol"), row.flag("usual"), row.mebibytes("hugePageMiB"), row.mebibytes("blockMiB"),
                        row.at())).toList();
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

    /** What an option of the configuration makes of memory that is added later. */
    List<OnlineTypeRow> onlineTypes() {
        return onlineTypes;
    }

    /** The rows of the table of page sizes for one architecture. */
    List<PageSizeRow> pageSizes(Architecture architecture) {
        return pageSizes.stream().filter(row -> row.architecture() == architecture).toList();
    }

    /** The rows of the table of resources that hold on one architecture. */
    List<ResourceRow> resources(Architecture architecture) {
        return resources.computeIfAbsent(architecture, wanted -> RuleFile.yaml(RESOURCES).entries("rows").stream()
                .filter(row -> row.texts("architectures").isEmpty()
                        || row.texts("architectures").contains(wanted.label()))
                .map(row -> new ResourceRow(row.text("thing"),
                        row.optionalText("kind").map(kind -> row.word(kind, FirmwareKind.values())), row.text("name"),
                        Integer.parseInt(row.text("turn")), row.word(row.text("how"), Insertion.values()),
                        row.flag("busy"), row.at()))
                .toList());
    }

    /** The rows of the table of EFI types for one architecture. */
    List<EfiKindRow> efiKinds(Architecture architecture) {
        return efiKinds.computeIfAbsent(architecture,
                wanted -> RuleFile.yaml(EFI_KINDS.formatted(wanted.label())).entries("rows").stream()
                        .map(row -> new EfiKindRow(wanted, row.word(row.text("type"), EfiMemoryType.values()),
                                row.flag("softReserved"), row.word(row.text("kind"), FirmwareKind.values()), row.at()))
                        .toList());
    }
}
