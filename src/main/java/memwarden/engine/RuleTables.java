package memwarden.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import memwarden.facts.BlameRow;
import memwarden.facts.DriverModule;
import memwarden.facts.E820KindRow;
import memwarden.facts.EfiImportRow;
import memwarden.facts.EfiKindRow;
import memwarden.facts.Insertion;
import memwarden.facts.KeptByModule;
import memwarden.facts.KeyRow;
import memwarden.facts.LogLevel;
import memwarden.facts.ModuleUse;
import memwarden.facts.OnlineTypeRow;
import memwarden.facts.OptionDefault;
import memwarden.facts.RestrictionRow;
import memwarden.facts.UnjudgedModule;
import memwarden.facts.OptionFollows;
import memwarden.facts.OptionNeeds;
import memwarden.facts.PageSizeRow;
import memwarden.facts.PerformanceGap;
import memwarden.facts.PerformanceRow;
import memwarden.facts.ResourceRow;
import memwarden.facts.TimeoutRow;
import memwarden.facts.TimeoutSupportRow;
import memwarden.facts.TypeRow;
import memwarden.model.Architecture;
import memwarden.model.Cacheability;
import memwarden.model.DsemtsType;
import memwarden.model.EfiMemoryType;
import memwarden.model.FirmwareKind;
import memwarden.model.OnlineType;
import memwarden.model.OptionValue;
import memwarden.model.PerformanceType;
import memwarden.model.Responsible;
import memwarden.model.WindowRestriction;

/** The tables that lie beside the rules, row by row. A table is read when it is first asked for. */
final class RuleTables {

    private static final String RESOURCES = "iomem/resources.yaml";
    private static final String EFI_KINDS = "firmware-map/efi-type-decides/%s.yaml";
    private static final String EFI_IMPORTS = "firmware-map/efi-map-read-again/%s.yaml";
    private static final String E820_KINDS = "firmware-map/e820-type-decides/table.yaml";
    /** The architectures that read the EFI map twice. */
    private static final Set<Architecture> IMPORTING = Set.of(Architecture.X86_64);

    private static final String TYPES = "firmware-workaround/efi-type-contradicts-cdat/table.yaml";
    private static final String PERFORMANCE = "firmware-workaround/hmat-contradicts-cdat/table.yaml";
    private static final String BLAMES = "firmware-workaround/kernel-blames-firmware/table.yaml";
    private static final String TIMEOUTS = "isolation/timeout-encoding/";
    /** The stages that say which keys they need. */
    private static final List<String> KEYED = List.of("topology", "accelerator", "isolation", "firmware-workaround");

    private final TraitTable traits;
    private final List<OptionDefault> options;
    private final List<DriverModule> drivers;
    private final List<RestrictionRow> restrictions;
    private final List<OptionNeeds> optionNeeds;
    private final List<OptionFollows> optionFollows;
    private final List<OnlineTypeRow> onlineTypes;
    private final List<PageSizeRow> pageSizes;
    private final List<ModuleUse> moduleUses;
    private final List<KeptByModule> keptByModules;
    private final List<UnjudgedModule> unjudgedModules;
    private final Map<Architecture, List<EfiKindRow>> efiKinds = new ConcurrentHashMap<>();
    private final Map<Architecture, List<ResourceRow>> resources = new ConcurrentHashMap<>();
    private final Map<Architecture, List<EfiImportRow>> efiImports = new ConcurrentHashMap<>();
    private final List<E820KindRow> e820Kinds;

    private final Memo<List<TimeoutRow>> timeouts = new Memo<>(() -> RuleFile.yaml(TIMEOUTS + "values.yaml")
            .entries("rows").stream().map(row -> new TimeoutRow(Integer.parseInt(row.text("value"), 16),
                    row.text("range"), row.time("shortest"), row.time("longest"), row.at())).toList());
    private final Memo<List<TimeoutSupportRow>> timeoutSupport = new Memo<>(() ->
            RuleFile.yaml(TIMEOUTS + "ranges.yaml").entries("rows").stream().map(row -> new TimeoutSupportRow(
                    Integer.parseInt(row.text("field"), 16), row.texts("ranges"), row.at())).toList());
    private final Memo<List<KeyRow>> keys = new Memo<>(() -> KEYED.stream()
            .flatMap(stage -> RuleFile.yaml(stage + "/key-not-stated/table.yaml").entries("rows").stream()
                    .map(row -> new KeyRow(stage, row.text("of"), row.text("key"), row.text("rule"), row.at())))
            .toList());

    private final Memo<List<TypeRow>> types = new Memo<>(() -> RuleFile.yaml(TYPES).entries("rows").stream()
            .map(row -> new TypeRow(row.word(row.text("asked"), DsemtsType.values()),
                    row.optionalText("found").map(word -> row.word(word, DsemtsType.values())),
                    row.word(row.text("verdict"), TypeRow.Verdict.values()), row.text("means"), row.at()))
            .toList());

    private final Memo<List<PerformanceRow>> performance = new Memo<>(() -> RuleFile.yaml(PERFORMANCE).entries("rows").stream()
            .flatMap(row -> Stream.of(PerformanceGap.Side.values()).map(side -> new PerformanceRow(
                    row.word(row.text("type"), PerformanceType.values()), side, Integer.parseInt(row.text(side.label())), row.at())))
            .toList());

    private final Memo<List<BlameRow>> blames = new Memo<>(() -> RuleFile.yaml(BLAMES).entries("rows").stream()
            .map(row -> new BlameRow(row.text("says"), row.texts("follows"),
                    row.word(row.text("level"), LogLevel.values()),
                    row.word(row.optionalText("blamed").orElse(Responsible.FIRMWARE.label()), Responsible.values()),
                    row.text("table"), row.optionalText("structure"), row.text("wrong"), row.text("fix"), row.at()))
            .toList());

    RuleTables() {
        Entry traitTable = RuleFile.yaml("kernel/traits.yaml");
        this.traits = new TraitTable(traitTable.release("newest"), traitTable.entries("traits").stream()
                .map(row -> new TraitTable.Row(row.text("trait"), row.optionalRelease("since"), row.release("absentIn"),
                        row.optionalRelease("presentIn"), row.at())).toList());
        this.options = RuleFile.yaml("kernel/option-assumed/table.yaml").entries("rows").stream()
                .map(row -> new OptionDefault(row.text("symbol"), row.word(row.text("value"), OptionValue.values()),
                        row.find("since").map(since -> row.release("since")), row.at()))
                .toList();
        this.e820Kinds = RuleFile.yaml(E820_KINDS).entries("rows").stream()
                .map(row -> new E820KindRow(Long.parseLong(row.text("type")),
                        row.word(row.text("kind"), FirmwareKind.values()), row.at())).toList();
        this.drivers = RuleFile.yaml("kernel/driver-runs/table.yaml").entries("rows").stream()
                .map(row -> new DriverModule(row.text("driver"), row.text("symbol"), row.at())).toList();
        this.optionNeeds = RuleFile.yaml("kernel/option-impossible/table.yaml").entries("rows").stream()
                .map(row -> new OptionNeeds(row.text("symbol"), row.texts("needs"), row.at())).toList();
        this.optionFollows = RuleFile.yaml("kernel/options-contradict/table.yaml").entries("rows").stream()
                .map(row -> new OptionFollows(row.text("symbol"), row.texts("follows"), row.text("trait"), row.at()))
                .toList();
        this.onlineTypes = RuleFile.yaml("kernel/online-policy-decides/table.yaml").entries("rows").stream()
                .map(row -> new OnlineTypeRow(row.text("symbol"), row.word(row.text("value"), OptionValue.values()),
                        row.flag("replaced"), row.word(row.text("type"), OnlineType.values()), row.at())).toList();
        this.pageSizes = RuleFile.yaml("kernel/page-size-chosen/table.yaml").entries("rows").stream()
                .map(row -> new PageSizeRow(row.word(row.text("architecture"), Architecture.values()),
                        row.optionalText("symbol"), row.flag("usual"), row.mebibytes("hugePageMiB"), row.mebibytes("blockMiB"),
                        row.at())).toList();
        this.moduleUses = RuleFile.yaml("operator/module-in-use/table.yaml").entries("rows").stream()
                .map(row -> new ModuleUse(row.text("module"), row.text("user"),
                        row.text("loadedFor"), row.text("trait"), row.at())).toList();
        this.keptByModules = RuleFile.yaml("operator/module-unloaded/table.yaml").entries("rows").stream()
                .map(row -> new KeptByModule(row.text("module"), row.text("thing"), row.at())).toList();
        this.unjudgedModules = RuleFile.yaml("operator/unloading-not-judged/table.yaml").entries("rows").stream()
                .map(row -> new UnjudgedModule(row.text("module"), row.text("why"), row.at())).toList();
        this.restrictions = RuleFile.yaml("windows/restrictions-set-flags/table.yaml").entries("rows").stream()
                .map(row -> new RestrictionRow(row.word(row.text("restriction"), WindowRestriction.values()),
                        row.text("flag"), row.at())).toList();
    }

    /** What the values of the timeout of a root port stand for. */
    List<TimeoutRow> timeouts() {
        return timeouts.get();
    }

    /** Which ranges of timeouts a root port can offer. */
    List<TimeoutSupportRow> timeoutSupport() {
        return timeoutSupport.get();
    }

    /** What the type of an entry of the EFI map means to memory for which a device asks a type. */
    List<TypeRow> types() {
        return types.get();
    }

    /** How far the HMAT may be from what devices say of the same memory. */
    List<PerformanceRow> performance() {
        return performance.get();
    }

    /** The messages by which a kernel blames firmware. */
    List<BlameRow> blames() {
        return blames.get();
    }

    /** The keys that rules of some stages need. */
    List<KeyRow> keys() {
        return keys.get();
    }

    /** What the kernel makes of the restrictions of a window. */
    List<RestrictionRow> restrictions() {
        return restrictions;
    }

    /** The modules that another module holds. */
    List<ModuleUse> moduleUses() {
        return moduleUses;
    }

    /** What goes with a module. */
    List<KeptByModule> keptByModules() {
        return keptByModules;
    }

    /** The modules of whose unloading nothing is concluded. */
    List<UnjudgedModule> unjudgedModules() {
        return unjudgedModules;
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

    List<OptionNeeds> optionNeeds() {
        return optionNeeds;
    }

    /** Options that are modules where another one is. */
    List<OptionFollows> optionFollows() {
        return optionFollows;
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

    List<E820KindRow> e820Kinds() {
        return e820Kinds;
    }

    /** The rows for one architecture. */
    List<EfiKindRow> efiKinds(Architecture architecture) {
        return efiKinds.computeIfAbsent(architecture,
                wanted -> RuleFile.yaml(EFI_KINDS.formatted(wanted.label())).entries("rows").stream()
                        .flatMap(row -> cache(row).map(cache -> new EfiKindRow(wanted, type(row),
                                row.flag("softReserved"), cache, row.find("cache").isPresent(),
                                row.optionalText("option"), kind(row), row.at())))
                        .toList());
    }

    /** The rows for one architecture by which the EFI map is read a second time; none for one that reads it once. */
    List<EfiImportRow> efiImports(Architecture architecture) {
        return !IMPORTING.contains(architecture) ? List.of() : efiImports.computeIfAbsent(architecture,
                wanted -> RuleFile.yaml(EFI_IMPORTS.formatted(wanted.label())).entries("rows").stream()
                        .flatMap(row -> cache(row).map(cache -> new EfiImportRow(type(row), row.flag("softReserved"),
                                cache, kind(row), row.at())))
                        .toList());
    }

    private static EfiMemoryType type(Entry row) {
        return row.word(row.text("type"), EfiMemoryType.values());
    }

    private static FirmwareKind kind(Entry row) {
        return row.word(row.text("kind"), FirmwareKind.values());
    }

    /** The one that the row states, or all. */
    private static Stream<Cacheability> cache(Entry row) {
        return row.optionalText("cache").map(cache -> Stream.of(row.word(cache, Cacheability.values())))
                .orElseGet(() -> Stream.of(Cacheability.values()));
    }
}
