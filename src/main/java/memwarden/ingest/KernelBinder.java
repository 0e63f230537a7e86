package memwarden.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import memwarden.model.AutoOnlineBlocks;
import memwarden.model.BackportedTrait;
import memwarden.model.CacheInvalidation;
import memwarden.model.CommandLineOption;
import memwarden.model.ConfigOption;
import memwarden.model.ConfigValue;
import memwarden.model.Kernel;
import memwarden.model.KernelRelease;
import memwarden.model.ModuleEntry;
import memwarden.model.ModuleState;
import memwarden.model.OnlineType;
import memwarden.model.OptionValue;
import memwarden.model.Origins;
import memwarden.model.Place;
import memwarden.model.Section;
import memwarden.model.StatedBlockSize;
import memwarden.yaml.MappingNode;
import memwarden.yaml.Node;
import memwarden.yaml.Quote;
import memwarden.yaml.ScalarNode;

/** Reads the {@code kernel} key of a description. */
final class KernelBinder {

    private static final Pattern SYMBOL = Pattern.compile("[A-Za-z0-9_]++");
    private static final Pattern MODULE = Pattern.compile("[A-Za-z0-9_-]++");
    private static final String OTHERS = "others";

    private final Worksheet sheet;
    private final Scalars scalars;

    KernelBinder(Worksheet sheet) {
        this.sheet = sheet;
        this.scalars = new Scalars(sheet);
    }

    /** @param platform where a kernel that is not described should have been */
    static Kernel undescribed(Place platform) {
        return new Kernel(Optional.empty(), platform, Section.missing(platform), List.of(),
                Section.missing(platform), List.of(), List.of(), Optional.empty(), Section.missing(platform),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Section.missing(platform),
                Section.missing(platform), List.of());
    }

    Kernel read(Fields fields) {
        Optional<KernelRelease> release = fields.value("release", scalars::release);
        Section<ConfigOption> config = config(fields);
        List<ConfigValue> configValues = configValues(fields);
        Section<CommandLineOption> commandLine = fields
                .value("commandLine", line -> Optional.of(CommandLineWords.of(line)))
                .map(words -> new Section<>(true, words, fields.originOf("commandLine")))
                .orElseGet(() -> Section.missing(fields.originOf("commandLine")));
        Optional<MappingNode> modules = fields.open("modules");
        Section<ModuleEntry> named = modules
                .map(mapping -> new Section<>(true, modules(mapping), mapping.origin()))
                .orElseGet(() -> Section.missing(fields.originOf("modules")));
        Optional<ModuleState> others = modules.flatMap(this::others);
        Optional<StatedBlockSize> memoryBlockSize = fields.value("memoryBlockSize", scalars::powerOfTwo)
                .map(bytes -> new StatedBlockSize(bytes, Origins.of(fields.originOf("memoryBlockSize"))));
        Optional<AutoOnlineBlocks> autoOnlineBlocks = fields
                .value("autoOnlineBlocks", scalars.oneOf("what is done with added memory", OnlineType.values()))
                .map(type -> new AutoOnlineBlocks(type, Origins.of(fields.originOf("autoOnlineBlocks"))));
        Optional<CacheInvalidation> cacheInvalidation = fields.value("cpuCacheInvalidation", scalars::yesOrNo)
                .map(yes -> new CacheInvalidation(yes, Origins.of(fields.originOf("cpuCacheInvalidation"))));
        Section<String> loadOrder = moduleNames(fields, "loadOrder");
        Section<String> initramfs = fields.isAbsent("initramfs") ? Section.absent(fields.originOf("initramfs"))
                : moduleNames(fields, "initramfs");
        List<BackportedTrait> traits = fields.values("traits", this::trait).orElse(List.of());
        return new Kernel(release, fields.originOf("release"), config, configValues, commandLine,
                MemmapWords.of(commandLine.entries()), FakedAttributeWords.of(commandLine.entries()),
                OnlineWords.of(commandLine.entries()), named, others,
                memoryBlockSize, autoOnlineBlocks, cacheInvalidation, loadOrder, initramfs, traits);
    }

    private Section<ConfigOption> config(Fields fields) {
        return fields.open("config")
                .map(mapping -> new Section<>(true, options(mapping, (symbol, entry) -> word(entry)
                        .flatMap(scalars.oneOf("a value of a kernel option", OptionValue.values()))
                        .map(value -> new ConfigOption(symbol, value, origins(entry)))), mapping.origin()))
                .orElseGet(() -> Section.missing(fields.originOf("config")));
    }

    private List<ConfigValue> configValues(Fields fields) {
        return fields.open("configValues").map(mapping -> options(mapping, (symbol, entry) -> word(entry)
                .map(node -> new ConfigValue(symbol, node.text(), origins(entry))))).orElse(List.of());
    }

    private <T> List<T> options(MappingNode mapping, BiFunction<String, MappingNode.Entry, Optional<T>> reader) {
        List<T> options = new ArrayList<>();
        Ids symbols = new Ids("option", sheet);
        for (MappingNode.Entry entry : mapping.entries()) {
            String symbol = entry.key().startsWith("CONFIG_") ? entry.key().substring("CONFIG_".length()) : entry.key();
            if (isNamed(symbol, entry.key(), entry.keyOrigin(), SYMBOL, "a kernel option", "`EFI_SOFT_RESERVE`")) {
                symbols.add(symbol, entry.keyOrigin());
                reader.apply(symbol, entry).ifPresent(options::add);
            }
        }
        return options;
    }

    private List<ModuleEntry> modules(MappingNode mapping) {
        List<ModuleEntry> modules = new ArrayList<>();
        Ids names = new Ids("module", sheet);
        for (MappingNode.Entry entry : mapping.entries()) {
            if (!entry.key().equals(OTHERS)) {
                module(entry.key(), entry.keyOrigin(), names).ifPresent(name -> state(entry)
                        .map(state -> new ModuleEntry(name, state, origins(entry))).ifPresent(modules::add));
            }
        }
        return modules;
    }

    private Section<String> moduleNames(Fields fields, String key) {
        Ids names = new Ids("module", sheet);
        return fields.values(key, node -> module(node.text(), node.origin(), names))
                .map(modules -> new Section<>(true, modules, fields.originOf(key)))
                .orElseGet(() -> Section.missing(fields.originOf(key)));
    }

    /** The name of a module as {@code lsmod} prints it. */
    private Optional<String> module(String written, Place at, Ids names) {
        if (!isNamed(written, written, at, MODULE, "a kernel module", "`cxl_pci`")) {
            return Optional.empty();
        }
        // modprobe and lsmod take the two signs for one another.
        String name = written.replace('-', '_');
        names.add(name, at);
        return Optional.of(name);
    }

    private Optional<ModuleState> others(MappingNode mapping) {
        return mapping.entries().stream().filter(entry -> entry.key().equals(OTHERS)).findFirst().flatMap(this::state);
    }

    private Optional<ModuleState> state(MappingNode.Entry entry) {
        return word(entry).flatMap(scalars.oneOf("a state of a kernel module", ModuleState.values()));
    }

    private Optional<BackportedTrait> trait(ScalarNode node) {
        return scalars.name(node).map(name -> new BackportedTrait(name, Origins.of(node.origin())));
    }

    private boolean isNamed(String name, String written, Place at, Pattern form, String kind, String example) {
        boolean named = form.matcher(name).matches();
        if (!named) {
            sheet.problem(at, Quote.of(written) + " is not the name of " + kind,
                    "such a name has letters, digits and `_`", "write it like " + example);
        }
        return named;
    }

    private Optional<ScalarNode> word(MappingNode.Entry entry) {
        Node value = entry.value();
        if (value instanceof ScalarNode scalar && !scalar.isNull()) {
            return Optional.of(scalar);
        }
        sheet.problem(entry.keyOrigin(), Quote.of(entry.key()) + " has no value that can be read",
                "it takes a single word", "write one word, or remove the key");
        return Optional.empty();
    }

    private static Origins origins(MappingNode.Entry entry) {
        return new Origins(entry.keyOrigin(), Map.of("value", entry.value().origin()));
    }
}
