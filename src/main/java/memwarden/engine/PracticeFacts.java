package memwarden.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import memwarden.facts.AutomatedRange;
import memwarden.facts.Bar;
import memwarden.facts.DecodedMemory;
import memwarden.facts.KeyRow;
import memwarden.facts.Machine;
import memwarden.facts.ServedDevice;
import memwarden.facts.UnstatedKeys;
import memwarden.model.AcceleratorDriver;
import memwarden.model.AddressRange;
import memwarden.model.Automation;
import memwarden.model.DeviceFunction;
import memwarden.model.Endpoint;
import memwarden.model.EndpointDecoder;
import memwarden.model.HostBridge;
import memwarden.model.IsolationCapability;
import memwarden.model.IsolationPolicy;
import memwarden.model.Located;
import memwarden.model.Origins;
import memwarden.model.Plan;
import memwarden.model.Platform;
import memwarden.model.Practice;
import memwarden.model.ResetPlan;
import memwarden.model.RootPort;
import memwarden.model.Subject;
import memwarden.model.Topic;
import memwarden.model.Truth;

/** Facts about accelerators, their drivers, and what people do with a machine. */
final class PracticeFacts {

    /** What the tables of keys call each kind of thing. */
    private static final Map<String, Class<? extends Located>> KINDS = Map.of(
            "driver", AcceleratorDriver.class, "endpoint", Endpoint.class, "function", DeviceFunction.class,
            "root port", RootPort.class, "capability", IsolationCapability.class, "policy", IsolationPolicy.class,
            "reset", ResetPlan.class, "plan", Plan.class, "automation", Automation.class,
            "decoder", EndpointDecoder.class);
    /** What they call the description as a whole. */
    private static final String MACHINE = "machine";
    private static final String FIRMWARE = Stage.FIRMWARE_WORKAROUND.folder();

    private final RuleTables tables;

    PracticeFacts(RuleTables tables) {
        this.tables = tables;
    }

    List<Subject> of(Platform platform) {
        List<Subject> facts = new ArrayList<>();
        List<Endpoint> endpoints = platform.endpoints().entries();
        List<RootPort> ports = platform.hostBridges().entries().stream().map(HostBridge::listed).flatMap(List::stream)
                .toList();
        Practice practice = platform.practice();
        facts.add(platform.firmware().osc());
        ports.forEach(port -> facts.add(port.isolation()));
        endpoints.stream().map(Endpoint::functions).flatMap(List::stream).forEach(function -> {
            facts.add(function);
            function.bars().forEach(range -> facts.add(new Bar(range, function)));
        });
        for (AcceleratorDriver driver : practice.drivers().entries()) {
            facts.add(driver);
            driver.devices().forEach(device -> facts.add(new ServedDevice(driver, device)));
        }
        facts.addAll(practice.automation().entries());
        for (Automation automation : practice.automation().entries()) {
            automation.range().ifPresent(range -> facts.add(new AutomatedRange(range, automation)));
        }
        facts.addAll(practice.resets().entries());
        facts.addAll(practice.plans().entries());
        facts.addAll(practice.regions().entries());
        facts.addAll(practice.isolation().entries());
        facts.addAll(practice.coherentMemory().entries());
        boolean practised = Stage.ACCELERATOR.opensFor(platform) || Stage.ISOLATION.opensFor(platform);
        boolean firmware = Stage.FIRMWARE_WORKAROUND.opensFor(platform);
        if (practised) {
            facts.addAll(tables.timeouts());
            facts.addAll(tables.timeoutSupport());
        }
        if (firmware) {
            facts.addAll(tables.types());
            facts.addAll(tables.performance());
        }
        if (practised || firmware) {
            endpoints.forEach(endpoint -> facts.addAll(decoded(endpoint)));
            List<Subject> things = Stream.of(endpoints.stream(),
                            endpoints.stream().flatMap(endpoint -> endpoint.decoders().entries().stream()),
                            ports.stream(), facts.stream())
                    .<Subject>flatMap(some -> some).toList();
            facts.addAll(unstated(platform, things, stage -> stage.equals(FIRMWARE) ? firmware : practised));
        }
        return facts;
    }

    /** For each thing and each stage, the keys of the stage's table that nobody has written. */
    private List<UnstatedKeys> unstated(Platform platform, List<? extends Subject> things, Predicate<String> asked) {
        List<UnstatedKeys> found = new ArrayList<>();
        for (String stage : tables.keys().stream().map(KeyRow::stage).distinct().filter(asked).toList()) {
            List<KeyRow> rows = tables.keys().stream().filter(row -> row.stage().equals(stage)).toList();
            for (Subject thing : things) {
                if (thing instanceof Located stated) {
                    add(stated, rows.stream().filter(row -> Optional.ofNullable(KINDS.get(row.thing()))
                            .filter(kind -> kind.isInstance(stated)).isPresent() && !stated.at().states(row.key()))
                            .toList(), found);
                }
            }
            add(new Machine(platform.architecture(), Origins.of(platform.at())), rows.stream()
                    .filter(row -> row.thing().equals(MACHINE) && Stream.of(Topic.values())
                            .anyMatch(topic -> topic.label().equals(row.key())
                                    && !BaseFacts.section(platform, topic).stated()))
                    .toList(), found);
        }
        return found;
    }

    private static void add(Located thing, List<KeyRow> rows, List<UnstatedKeys> found) {
        if (!rows.isEmpty()) {
            found.add(new UnstatedKeys(thing, rows));
        }
    }

    private static Optional<AddressRange> addresses(EndpointDecoder decoder) {
        return decoder.translatedRange().or(decoder::range);
    }

    private static List<DecodedMemory> decoded(Endpoint endpoint) {
        return endpoint.decoders().entries().stream().filter(decoder -> decoder.committed() == Truth.YES)
                .flatMap(decoder -> addresses(decoder).stream()
                        .map(range -> new DecodedMemory(range, endpoint.id(), decoder)))
                .toList();
    }
}
