package memwarden.ingest.capture;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import memwarden.model.AddressRange;
import memwarden.model.DefectKind;
import memwarden.model.NamespaceMode;
import memwarden.yaml.ScalarNode;

/** Makes actions of a description of what a person typed. A command that is not understood is kept as a defect. */
final class OperatorCommands {

    private static final String POINTER = "/operator";
    /** What only looks, waits, or loads drivers that udev loads too. */
    private static final Set<String> HARMLESS = Set.of("list", "sleep", "cat", "ls", "lsmod", "lsmem", "lspci", "dmesg",
            "udevadm", "coldplug", "true", ":", "mount", "cd", "uname", "numactl", "insmod", "sync", "echo", "printf",
            "modprobe", "date", "grep", "journalctl");
    /** Those of ndctl's tools that only look, or bring memory on or off line, which changes no owner. */
    private static final Set<String> HARMLESS_OF_TOOLS = Set.of("list", "monitor", "version", "help", "online-memory",
            "offline-memory");
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
        understood = another && !(creates && created) ? false : act(command) || harmless(command);
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
            case "disable-region" -> arguments.words().stream().filter(word -> !word.text().startsWith("-"))
                    .peek(word -> names.disabled(word.text(), arguments)).count() > 0;
            case "disable-memdev" -> each(arguments, word -> names.memdev(word.text())
                    .map(memdev -> add("disableDevice", endpoint(arguments, word, memdev))).orElse(false));
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
        region.ifPresent(testimony.devices()::makesNamespace);
        return region.map(range -> add("createNamespace", new Draft(arguments.at())
                .put("region", range.toString(), arguments.at()).put("mode", mode.get(), arguments.at()))).orElse(false);
    }

    private boolean unload(ShellCommand arguments) {
        return each(arguments, word -> add("unloadModule",
                new Draft(word.origin()).putText("module", LoadedModules.name(word.text()), word.origin())));
    }

    private boolean write(ShellCommand command, String file) {
        ScalarNode value = command.words().get(command.words().size() - 1);
        String attribute = file.substring(file.lastIndexOf('/') + 1);
        if (attribute.equals("unbind") || attribute.equals("remove")) {
            String device = attribute.equals("unbind") ? value.text()
                    : file.replaceFirst("/remove$", "").replaceFirst(".*/", "");
            return names.memdev(device).map(memdev -> add("disableDevice", endpoint(command, value, memdev))).orElse(false);
        }
        if (attribute.equals("delete_region")) {
            return names.destroyed(value.text()).map(range -> add("destroyRegion", new Draft(command.at())
                    .put("range", range.toString(), value.origin()).put("force", true, command.at()))).orElse(false);
        }
        RegionsBySysfs.Step step = bySysfs.write(command, value, file);
        step.what().ifPresent(what -> add(step.action().orElseThrow(), what));
        return step.understood();
    }

    private static Draft endpoint(ShellCommand command, ScalarNode word, String memdev) {
        return new Draft(command.at()).putText("endpoint", memdev, word.origin());
    }

    private boolean add(String action, Draft what) {
        testimony.add(POINTER, new Draft(what.node().origin()).put(action, what));
        return true;
    }

    /** Whether each argument that is no option could be done. */
    private static boolean each(ShellCommand arguments, java.util.function.Predicate<ScalarNode> done) {
        List<ScalarNode> named = arguments.words().stream().filter(word -> !word.text().startsWith("-")).toList();
        return !named.isEmpty() && named.stream().filter(word -> !done.test(word)).count() == 0;
    }
}
