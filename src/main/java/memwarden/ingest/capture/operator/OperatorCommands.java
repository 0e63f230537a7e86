package memwarden.ingest.capture.operator;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import memwarden.ingest.capture.devices.DeviceListings;
import memwarden.ingest.capture.devices.NamespaceDrafter;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.ingest.capture.listings.LoadedModules;
import memwarden.model.AddressRange;
import memwarden.model.DaxMode;
import memwarden.model.DefectKind;
import memwarden.model.NamespaceMode;
import memwarden.model.OnlineType;
import memwarden.yaml.ScalarNode;

/** Makes actions of a description of what a person typed. A command that is not understood is kept as a defect. */
final class OperatorCommands {

    private static final String POINTER = "/operator";
    /** What only looks, waits, or loads drivers that udev loads too. */
    private static final Set<String> HARMLESS = Set.of("list", "sleep", "cat", "ls", "lsmod", "lsmem", "lspci", "dmesg",
            "udevadm", "coldplug", "true", ":", "mount", "cd", "uname", "numactl", "insmod", "sync", "echo", "printf",
            "modprobe", "date", "grep", "journalctl");
    private static final Set<String> HARMLESS_OF_TOOLS = Set.of("list", "monitor", "version", "help");
    private static final String CREATE_REGION = "create-region";
    private static final Set<String> TOOLS = Set.of("cxl", "daxctl", "ndctl");

    private final Testimony testimony;
    private final OperatorNames names;
    private final RegionsBySysfs bySysfs;
    /** Whether the command before was understood, and whether it made a region. */
    private boolean understood;
    private boolean created;

    OperatorCommands(Testimony testimony) {
        this.testimony = testimony;
        names = new OperatorNames(testimony);
        bySysfs = new RegionsBySysfs(names);
    }

    void take(ShellCommand command) {
        boolean creates = command.name().equals("cxl") && command.word(1).equals(CREATE_REGION);
        // Another way to the same end: only that to another region is judged, since a region can be refused.
        boolean another = command.alternative() && understood && !harmless(command);
        boolean judged = !another || creates && created;
        understood = judged && (act(command) || harmless(command));
        created = creates && understood;
        if (!understood) {
            keep(command);
        }
    }

    /** Tells what was begun and never brought to an end. */
    void finish() {
        bySysfs.unfinished().forEach(this::keep);
        names.onlyDisabled().forEach(this::keep);
    }

    private void keep(ShellCommand command) {
        testimony.defect(DefectKind.UNKNOWN_WORD, OperatorReader.LISTING, command.at())
                .putText("text", command.text(), command.at());
    }

    private boolean act(ShellCommand command) {
        return switch (command.name()) {
            case "cxl" -> cxl(command.without(2), command.word(1));
            case "daxctl" -> command.word(1).equals("reconfigure-device") ? reconfigure(command.without(2))
                    : memory(command.without(2), command.word(1));
            case "ndctl" -> command.word(1).equals("create-namespace") && createNamespace(command.without(2));
            case "modprobe" -> (command.word(1).equals("-r") || command.word(1).equals("--remove"))
                    && unload(command.without(2));
            case "rmmod" -> unload(command.without(1));
            case "echo", "printf" -> command.into().isPresent()
                    && write(command, command.into().get().text().replaceAll("/+", "/"));
            default -> false;
        };
    }

    private boolean harmless(ShellCommand command) {
        if (TOOLS.contains(command.name())) {
            return HARMLESS_OF_TOOLS.contains(command.word(1));
        }
        boolean writes = command.into().filter(file -> file.text().startsWith("/sys/")).isPresent();
        return !writes && HARMLESS.contains(command.name()) && !command.word(1).equals("-r");
    }

    private boolean cxl(ShellCommand arguments, String what) {
        return switch (what) {
            case CREATE_REGION -> CreateRegionOptions.of(arguments).flatMap(names::draft)
                    .map(region -> add("createRegion", arguments.alternative()
                            ? region.put("otherwise", true, arguments.at()) : region)).orElse(false);
            case "destroy-region" -> destroy(arguments);
            // A region is disabled before it is destroyed; its memory is nobody's afterwards only.
            case "disable-region" -> each(arguments, word -> names.disabled(word.text(), arguments));
            case "disable-memdev" -> each(arguments, word -> names.memdev(word.text())
                    .map(memdev -> add("disableDevice", endpoint(word, memdev))).orElse(false));
            default -> false;
        };
    }

    private boolean destroy(ShellCommand arguments) {
        boolean force = arguments.words().stream().anyMatch(word -> Set.of("-f", "--force").contains(word.text()));
        return each(arguments, word -> names.destroyed(word.text()).map(range -> {
            Draft destroyed = new Draft(word.origin()).put("range", range.toString(), word.origin());
            return add("destroyRegion", force ? destroyed.put("force", true, arguments.at()) : destroyed);
        }).orElse(false));
    }

    private boolean createNamespace(ShellCommand arguments) {
        Options options = Options.of(arguments.words(), Set.of("-m", "-r", "-s", "-M", "-t", "-a", "-n", "-u", "-l", "-b"),
                Set.of("--mode", "--region", "--size", "--map", "--type", "--align", "--name", "--uuid", "--sector-size",
                        "--bus"));
        Optional<String> mode = options.value("-m", "--mode").map(word -> NamespaceDrafter.mode(word.text()))
                .orElse(Optional.of(NamespaceMode.FSDAX.label()));
        if (options.has("-e", "--reconfig") || mode.isEmpty()) {
            return false;
        }
        Optional<AddressRange> region = names.persistentRegion(options.value("-r", "--region").map(ScalarNode::text));
        region.ifPresent(DeviceListings.of(testimony)::makesNamespace);
        return region.map(range -> add("createNamespace", new Draft(arguments.at())
                .put("region", range.toString(), arguments.at()).put("mode", mode.get(), arguments.at()))).orElse(false);
    }

    private boolean unload(ShellCommand arguments) {
        return each(arguments, word -> add("unloadModule",
                new Draft(word.origin()).putText("module", LoadedModules.name(word.text()), word.origin())));
    }

    /** What daxctl does to the memory of a device (daxctl/device.c): without a word it goes into the movable zone. */
    private boolean memory(ShellCommand arguments, String what) {
        boolean online = what.equals("online-memory");
        if (!online && !what.equals("offline-memory")) {
            return false;
        }
        boolean kernel = arguments.words().stream().anyMatch(word -> Set.of("-N", "--no-movable").contains(word.text()));
        OnlineType type = kernel ? OnlineType.ONLINE_KERNEL : OnlineType.ONLINE_MOVABLE;
        return each(arguments, word -> names.daxDevice(word.text()).map(range -> memory(range, online
                ? Optional.of(Draft.word(type.label(), word.origin())) : Optional.empty(), word)).orElse(false));
    }

    /** What daxctl does to change the driver of a device; another size or alignment is no change of the mode. */
    private boolean reconfigure(ShellCommand arguments) {
        Options options = Options.of(arguments.words(), Set.of("-r", "-m", "-s", "-a"),
                Set.of("--region", "--mode", "--size", "--align"));
        Optional<DaxMode> mode = options.value("-m", "--mode").flatMap(word -> Stream.of(DaxMode.values())
                .filter(one -> one.label().equals(word.text())).findFirst());
        boolean resized = options.has("-s", "--size") || options.has("-a", "--align");
        return mode.isPresent() && !resized && !options.left().isEmpty()
                && options.left().stream().filter(word -> !names.daxDevice(word.text()).map(range -> add(
                        "reconfigureDevice", reconfigured(range, mode.get(), options, word))).orElse(false)).count() == 0;
    }

    private static Draft reconfigured(AddressRange range, DaxMode mode, Options options, ScalarNode word) {
        Draft device = new Draft(word.origin()).put("range", range.toString(), word.origin())
                .put("mode", mode.label(), word.origin());
        if (options.has("-f", "--force")) {
            device.put("force", true, word.origin());
        }
        if (options.has("-N", "--no-online")) {
            device.put("noOnline", true, word.origin());
        } else if (options.has("--no-movable", "--no-movable")) {
            device.put("policy", OnlineType.ONLINE_KERNEL.label(), word.origin());
        }
        return device;
    }

    /** @param type how it is brought online; empty if it is taken offline */
    private boolean memory(AddressRange range, Optional<ScalarNode> type, ScalarNode word) {
        Draft memory = new Draft(word.origin()).put("range", range.toString(), word.origin());
        type.ifPresent(policy -> memory.put("policy", policy));
        return add(type.isPresent() ? "onlineMemory" : "offlineMemory", memory);
    }

    /** What is written to the state of a memory block. */
    private boolean block(ScalarNode value, String file) {
        Optional<OnlineType> type =
                List.of(OnlineType.values()).stream().filter(one -> one.label().equals(value.text())).findFirst();
        return type.flatMap(state -> names.memoryBlock(file).map(range -> memory(range, state == OnlineType.OFFLINE
                ? Optional.empty() : Optional.of(Draft.word(state.label(), value.origin())), value))).orElse(false);
    }

    private boolean write(ShellCommand command, String file) {
        ScalarNode value = command.words().get(command.words().size() - 1);
        String attribute = file.substring(file.lastIndexOf('/') + 1);
        if (attribute.equals("state")) {
            return block(value, file);
        }
        if (attribute.equals("unbind") || attribute.equals("remove")) {
            String device = attribute.equals("unbind") ? value.text()
                    : file.replaceFirst("/remove$", "").replaceFirst(".*/", "");
            return names.memdev(device).map(memdev -> add("disableDevice", endpoint(value, memdev))).orElse(false);
        }
        if (attribute.equals("delete_region")) {
            return names.destroyed(value.text()).map(range -> add("destroyRegion", new Draft(command.at())
                    .put("range", range.toString(), value.origin()).put("force", true, command.at()))).orElse(false);
        }
        RegionsBySysfs.Step step = bySysfs.write(command, value, file);
        step.what().ifPresent(what -> add(step.action().orElseThrow(), what));
        return step.understood();
    }

    private static Draft endpoint(ScalarNode word, String memdev) {
        return new Draft(word.origin()).putText("endpoint", memdev, word.origin());
    }

    private boolean add(String action, Draft what) {
        testimony.add(POINTER, new Draft(what.node().origin()).put(action, what));
        return true;
    }

    /** Whether each argument that is no option could be done. */
    private static boolean each(ShellCommand arguments, Predicate<ScalarNode> done) {
        List<ScalarNode> named = arguments.words().stream().filter(word -> !word.text().startsWith("-")).toList();
        return !named.isEmpty() && named.stream().filter(word -> !done.test(word)).count() == 0;
    }
}
