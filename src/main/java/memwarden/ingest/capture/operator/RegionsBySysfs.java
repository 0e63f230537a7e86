package memwarden.ingest.capture.operator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Numbers;
import memwarden.yaml.ScalarNode;
import memwarden.yaml.SequenceNode;

/** Regions that a person makes without tools, by one write to sysfs after the other; the last one commits. */
final class RegionsBySysfs {

    private static final Pattern FILE = Pattern.compile("/sys/bus/cxl/devices/((?:region|decoder)[\\d.]+)/(\\w+)");
    private static final Pattern CREATE = Pattern.compile("create_(ram|pmem)_region");
    private static final Pattern TARGET = Pattern.compile("target(\\d{1,4})");
    private static final String ABSENT = "absent";

    private final OperatorNames names;
    private final Map<String, Begun> begun = new LinkedHashMap<>();

    RegionsBySysfs(OperatorNames names) {
        this.names = names;
    }

    /**
     * What a write came to.
     *
     * @param action of a description, if one is complete with it
     */
    record Step(boolean understood, Optional<String> action, Optional<Draft> what) {

        static final Step UNKNOWN = new Step(false, Optional.empty(), Optional.empty());
        static final Step DONE = new Step(true, Optional.empty(), Optional.empty());
    }

    /** A region that is not committed yet. */
    private static final class Begun {
        private final ShellCommand command;
        private final String decoder;
        private final String mode;
        private final Map<String, ScalarNode> settings = new LinkedHashMap<>();
        private final Map<Integer, ScalarNode> targets = new TreeMap<>();

        Begun(ShellCommand command, String decoder, String mode) {
            this.command = command;
            this.decoder = decoder;
            this.mode = mode;
        }
    }

    /** The commands that began a region which nobody has committed. */
    List<ShellCommand> unfinished() {
        return begun.values().stream().map(region -> region.command).toList();
    }

    Step write(ShellCommand command, ScalarNode value, String file) {
        Matcher parts = FILE.matcher(file);
        if (!parts.matches()) {
            return Step.UNKNOWN;
        }
        String device = parts.group(1);
        String attribute = parts.group(2);
        Matcher create = CREATE.matcher(attribute);
        if (create.matches()) {
            begun.put(value.text(), new Begun(command, device, create.group(1)));
            return Step.DONE;
        }
        return device.startsWith("decoder") ? ofDecoder(attribute) : ofRegion(device, attribute, value, command);
    }

    /** What is set at the decoder of a device follows from the region that it becomes part of. */
    private static Step ofDecoder(String attribute) {
        return attribute.equals("mode") || attribute.equals("dpa_size") ? Step.DONE : Step.UNKNOWN;
    }

    private Step ofRegion(String name, String attribute, ScalarNode value, ShellCommand command) {
        Begun region = begun.get(name);
        if (region == null) {
            return attribute.equals("size") ? resize(name, value, command) : Step.UNKNOWN;
        }
        Matcher target = TARGET.matcher(attribute);
        if (target.matches()) {
            region.targets.put(Integer.parseInt(target.group(1)), value);
            return Step.DONE;
        }
        return switch (attribute) {
            case "interleave_ways" -> set(region, "ways", value);
            case "interleave_granularity" -> set(region, "granularity", value);
            case "size" -> set(region, "size", value);
            case "uuid" -> {
                region.settings.put("uuid", Draft.text(value.text(), value.origin()));
                yield Step.DONE;
            }
            case "commit" -> value.text().equals("1") ? commit(name, region, command) : Step.UNKNOWN;
            default -> Step.UNKNOWN;
        };
    }

    private static Step set(Begun region, String key, ScalarNode value) {
        Optional<Long> number = Numbers.unsigned(value.text()).filter(bytes -> bytes != 0);
        number.ifPresent(bytes -> region.settings.put(key, Draft.word(Long.toUnsignedString(bytes), value.origin())));
        return number.isPresent() ? Step.DONE : Step.UNKNOWN;
    }

    private Step commit(String name, Begun region, ShellCommand command) {
        List<ScalarNode> endpoints = new ArrayList<>();
        region.targets.values().forEach(decoder -> endpoints.add(
                Draft.text(names.memdev(decoder.text()).orElse(decoder.text()), decoder.origin())));
        if (endpoints.isEmpty()) {
            return Step.UNKNOWN;
        }
        begun.remove(name);
        // It is made when it is committed, whatever was done since it was begun.
        Draft draft = new Draft(command.at());
        names.window(region.decoder).ifPresent(id -> draft.putText("window", id, region.command.at()));
        draft.put("mode", region.mode, region.command.at());
        List.of("ways", "granularity").forEach(key -> setting(draft, region, key));
        if (region.mode.equals("pmem")) {
            setting(draft, region, "uuid");
        }
        Optional.ofNullable(region.settings.get("size")).ifPresent(size -> draft.put("size", size));
        draft.put("endpoints", new SequenceNode(List.copyOf(endpoints), endpoints.get(0).origin()));
        endpoints.forEach(endpoint -> names.operated(endpoint.text()));
        return new Step(true, Optional.of("createRegion"), Optional.of(draft));
    }

    private static void setting(Draft draft, Begun region, String key) {
        ScalarNode value = region.settings.get(key);
        draft.put(key, value == null ? Draft.word(ABSENT, region.command.at()) : value);
    }

    private Step resize(String name, ScalarNode size, ShellCommand command) {
        return Numbers.unsigned(size.text()).flatMap(bytes -> names.region(name).map(range ->
                new Step(true, Optional.of("resizeRegion"), Optional.of(new Draft(command.at())
                        .put("range", range.toString(), command.at())
                        .put("size", Long.toUnsignedString(bytes), size.origin())))))
                .orElse(Step.UNKNOWN);
    }
}
