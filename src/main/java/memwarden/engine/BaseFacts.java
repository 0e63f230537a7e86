package memwarden.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import memwarden.facts.Aperture;
import memwarden.facts.ConfigGap;
import memwarden.facts.DriverModule;
import memwarden.facts.Inventory;
import memwarden.facts.JudgedKernel;
import memwarden.facts.Machine;
import memwarden.facts.ModuleFact;
import memwarden.facts.ModulePosition;
import memwarden.facts.OptionDefault;
import memwarden.facts.OptionNeeds;
import memwarden.facts.WindowTarget;
import memwarden.model.Bios;
import memwarden.model.Cdat;
import memwarden.model.Cedt;
import memwarden.model.Cfmws;
import memwarden.model.ConfigOption;
import memwarden.model.CxlSwitch;
import memwarden.model.DriverLoad;
import memwarden.model.Endpoint;
import memwarden.model.Hmat;
import memwarden.model.HostBridge;
import memwarden.model.Kernel;
import memwarden.model.KernelRelease;
import memwarden.model.ModuleEntry;
import memwarden.model.ModuleState;
import memwarden.model.OptionOrigin;
import memwarden.model.OptionValue;
import memwarden.model.Origin;
import memwarden.model.Origins;
import memwarden.model.Platform;
import memwarden.model.Section;
import memwarden.model.Subject;
import memwarden.model.Topic;
import memwarden.model.Truth;

/** Turns what a description states, and the tables beside the rules, into the facts that a run begins with. */
final class BaseFacts {

    private final RuleTables tables;

    BaseFacts(RuleTables tables) {
        this.tables = tables;
    }

    /** The kernel to judge for: the one asked for, else the one described, else the newest known. */
    JudgedKernel kernel(Platform platform, Optional<KernelRelease> asked) {
        Kernel described = platform.kernel();
        Optional<KernelRelease> stated = asked.or(described::release);
        KernelRelease release = stated.orElse(tables.traits().newest());
        Origin at = asked.<Origin>map(option -> new OptionOrigin("--kernel " + option)).orElse(described.releaseAt());
        return new JudgedKernel(release, stated.isPresent(), release.compareTo(tables.traits().newest()) > 0,
                Origins.of(at));
    }

    List<Subject> of(Platform platform, JudgedKernel kernel) {
        Kernel described = platform.kernel();
        List<Subject> facts = new ArrayList<>();
        facts.add(kernel);
        facts.addAll(tables.traits().traitsOf(kernel, described.traits()));
        List<OptionDefault> options = tables.options().stream().filter(option -> option.isIn(kernel.release())).toList();
        facts.addAll(options);
        facts.addAll(tables.optionNeeds());
        facts.addAll(tables.optionFollows());
        configGap(described.config(), options, tables.optionNeeds()).ifPresent(facts::add);
        facts.addAll(tables.drivers());
        facts.addAll(tables.efiKinds(platform.architecture()));
        facts.addAll(tables.pageSizes(platform.architecture()));
        facts.addAll(tables.resources(platform.architecture()));
        facts.addAll(tables.efiImports(platform.architecture()));
        facts.addAll(tables.e820Kinds());
        facts.addAll(modules(described));
        facts.addAll(described.config().entries());
        facts.addAll(described.commandLine().entries());
        facts.addAll(described.memmap());
        facts.addAll(described.faked());
        facts.add(new Machine(platform.architecture(), Origins.of(platform.at())));
        facts.add(platform.bios().orElseGet(() -> Bios.missing(platform.at())));
        facts.addAll(described.traits());
        List<String> loaded = described.loadOrder().entries();
        for (int i = 0; i < loaded.size(); i++) {
            facts.add(new ModulePosition(loaded.get(i), i, Origins.of(described.loadOrder().origin())));
        }
        facts.addAll(tables.onlineTypes());
        described.memoryBlockSize().ifPresent(facts::add);
        described.defaultOnlineState().ifPresent(facts::add);
        described.autoOnlineBlocks().ifPresent(facts::add);
        described.cacheInvalidation().ifPresent(facts::add);
        facts.addAll(platform.firmware().memoryMap().entries());
        facts.addAll(platform.firmware().e820().entries());
        facts.addAll(platform.firmware().srat().entries());
        facts.addAll(platform.firmware().hmat().entries());
        facts.addAll(platform.firmware().affinities());
        facts.addAll(platform.firmware().slit().entries());
        for (Hmat table : platform.firmware().hmat().entries()) {
            facts.addAll(table.proximity());
            facts.addAll(table.localities());
            facts.addAll(table.caches());
        }
        Cedt cedt = platform.firmware().cedt();
        facts.add(cedt);
        for (Cfmws window : cedt.windows().entries()) {
            facts.add(window);
            window.targets().stream().distinct().forEach(name -> facts.add(new WindowTarget(window, name)));
        }
        facts.addAll(tables.restrictions());
        facts.addAll(cedt.emptyWindows());
        facts.addAll(cedt.hostBridges().entries());
        facts.addAll(cedt.xorMaps().entries());
        facts.addAll(cedt.associations());
        facts.addAll(cedt.systems());
        for (HostBridge bridge : platform.hostBridges().entries()) {
            facts.add(bridge);
            facts.addAll(bridge.listed());
            bridge.apertures().forEach(range -> facts.add(new Aperture(range, bridge)));
            facts.addAll(bridge.decoders().entries());
        }
        for (CxlSwitch cxlSwitch : platform.switches().entries()) {
            facts.add(cxlSwitch);
            facts.addAll(cxlSwitch.decoders().entries());
            addCdat(cxlSwitch.cdat(), facts);
        }
        facts.add(platform.firmware().prm());
        for (Endpoint endpoint : platform.endpoints().entries()) {
            facts.add(endpoint);
            facts.addAll(endpoint.dvsec().ranges().entries());
            endpoint.pci().ifPresent(facts::add);
            facts.addAll(endpoint.decoders().entries());
            addCdat(endpoint.cdat(), facts);
        }
        facts.addAll(platform.namespaces().entries());
        facts.addAll(platform.operator());
        facts.addAll(new PracticeFacts(tables).of(platform));
        facts.addAll(ObservedFacts.of(platform.observed()));
        facts.addAll(platform.defects());
        if (platform.observed().stated() || !platform.defects().isEmpty()) {
            facts.addAll(tables.blames());
        }
        if (!platform.operator().isEmpty()) {
            facts.addAll(tables.moduleUses());
            facts.addAll(tables.keptByModules());
            facts.addAll(tables.unjudgedModules());
        }
        for (Topic topic : Topic.values()) {
            Optional<Origin> gap = gap(platform, topic);
            facts.add(new Inventory(topic, gap.isEmpty(), Origins.of(gap.orElse(section(platform, topic).origin()))));
        }
        return facts;
    }

    private static void addCdat(Cdat cdat, List<Subject> facts) {
        facts.add(cdat);
        facts.addAll(cdat.structures());
    }

    /** The first place at which a topic is left open; empty if all of it is stated. */
    private static Optional<Origin> gap(Platform platform, Topic topic) {
        Section<?> section = section(platform, topic);
        if (!section.stated()) {
            return Optional.of(section.origin());
        }
        return topic == Topic.ENDPOINTS ? decoderGap(platform.endpoints().entries()) : Optional.empty();
    }

    private static Optional<Origin> decoderGap(List<Endpoint> endpoints) {
        for (Endpoint endpoint : endpoints) {
            if (!endpoint.decoders().stated()) {
                return Optional.of(endpoint.at().whole());
            }
            Optional<Origin> open = endpoint.decoders().entries().stream()
                    .filter(decoder -> decoder.committed() == Truth.UNKNOWN).map(decoder -> decoder.at().whole())
                    .findFirst();
            if (open.isPresent()) {
                return open;
            }
        }
        return Optional.empty();
    }

    /** What was said of a topic. */
    static Section<?> section(Platform platform, Topic topic) {
        return switch (topic) {
            case MEMORY_MAP -> platform.firmware().memoryMap().stated() || !platform.firmware().e820().stated()
                    ? platform.firmware().memoryMap() : platform.firmware().e820();
            case WINDOWS -> platform.firmware().cedt().windows();
            case XOR_MAPS -> platform.firmware().cedt().xorMaps();
            case SRAT -> platform.firmware().srat();
            case HMAT -> platform.firmware().hmat();
            case HOST_BRIDGES -> platform.hostBridges();
            case ENDPOINTS -> platform.endpoints();
            case CONFIG -> platform.kernel().config();
            case MODULES -> platform.kernel().modules();
            case COMMAND_LINE -> platform.kernel().commandLine();
            case INITRAMFS -> platform.kernel().initramfs();
            case DRIVERS -> platform.practice().drivers();
            case AUTOMATION -> platform.practice().automation();
            case RESETS -> platform.practice().resets();
            case PLANS -> platform.practice().plans();
            case PLANNED_REGIONS -> platform.practice().regions();
            case ISOLATION -> platform.practice().isolation();
        };
    }

    private static Optional<ConfigGap> configGap(Section<ConfigOption> config, List<OptionDefault> options,
            List<OptionNeeds> dependencies) {
        Set<String> stated = config.entries().stream().map(ConfigOption::symbol).collect(Collectors.toSet());
        Set<String> off = config.entries().stream().filter(option -> option.value() == OptionValue.NO)
                .map(ConfigOption::symbol).collect(Collectors.toSet());
        dependencies.stream().filter(row -> row.needs().stream().anyMatch(off::contains))
                .forEach(row -> stated.add(row.symbol()));
        List<String> missing = options.stream().map(OptionDefault::symbol).filter(symbol -> !stated.contains(symbol))
                .toList();
        return config.stated() && !missing.isEmpty()
                ? Optional.of(new ConfigGap(missing, Origins.of(config.origin()))) : Optional.empty();
    }

    /** One fact for each driver's module, and for each module that is named: what is said of it, else of all others. */
    private List<ModuleFact> modules(Kernel kernel) {
        Map<String, ModuleEntry> named = new LinkedHashMap<>();
        kernel.modules().entries().forEach(entry -> named.put(entry.name(), entry));
        Set<String> names = new LinkedHashSet<>(tables.drivers().stream().map(DriverModule::driver).toList());
        names.addAll(named.keySet());
        return names.stream().map(name -> module(name, Optional.ofNullable(named.get(name)), kernel)).toList();
    }

    private static ModuleFact module(String name, Optional<ModuleEntry> entry, Kernel kernel) {
        ModuleState state = entry.map(ModuleEntry::state).or(kernel::otherModules).orElse(ModuleState.LOADABLE);
        return new ModuleFact(name, state, entry.isPresent() || kernel.otherModules().isPresent(),
                place(name, state, kernel.initramfs()),
                entry.map(ModuleEntry::at).orElse(Origins.of(kernel.modules().origin())));
    }

    private static Optional<DriverLoad> place(String module, ModuleState state, Section<String> initramfs) {
        return switch (state) {
            case BUILT_IN -> Optional.of(DriverLoad.BUILT_IN);
            case ABSENT -> Optional.of(DriverLoad.ABSENT);
            case BLOCKED -> Optional.empty();
            case LOADED, LOADABLE -> !initramfs.stated() ? Optional.empty()
                    : Optional.of(initramfs.entries().contains(module) ? DriverLoad.INITRAMFS : DriverLoad.ROOTFS);
        };
    }
}
