package memwarden.ingest.capture.listings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.ingest.capture.frame.ArtefactReader;
import memwarden.ingest.capture.frame.Complaints;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.HumanSize;
import memwarden.ingest.capture.frame.Numbers;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.model.AddressRange;
import memwarden.yaml.MappingNode;
import memwarden.yaml.Node;
import memwarden.yaml.ScalarNode;
import memwarden.yaml.SequenceNode;

/**
 * What {@code daxctl list} prints (daxctl/json.c of ndctl): dax regions with their devices, or devices alone; numbers as
 * they are, or rounded for people. What sysfs says of the same device came first, and stands.
 */
public final class DaxctlListReader implements ArtefactReader {

    private static final String LISTING = "daxctl-list";
    /** Other listings have dax regions too, but do not begin with one. */
    private static final Pattern BEGIN = Pattern.compile("\\s*\\[?\\s*\\{\\s*\"(?:path|chardev)\"\\s*:");
    private static final Map<String, String> DRIVERS = Map.of("system-ram", "kmem", "devdax", "device_dax");
    private static final Set<String> OF_REGION = Set.of("path", "id", "size", "available_size", "align", "devices");
    private static final Set<String> OF_DEVICE = Set.of("chardev", "size", "target_node", "align", "mode", "state",
            "online_memblocks", "total_memblocks", "movable", "mappings");

    @Override
    public boolean reads(Artefact artefact) {
        return artefact.fileName().startsWith("daxctl-") && artefact.fileName().endsWith(".json")
                || JsonArtefacts.begins(artefact) && BEGIN.matcher(JsonArtefacts.head(artefact)).lookingAt();
    }

    @Override
    public void read(Artefact artefact, Testimony testimony) {
        DaxTestimony dax = new DaxTestimony(testimony, new Complaints(testimony, LISTING));
        JsonArtefacts.read(artefact, LISTING, testimony).values().forEach(value -> visit(value, Optional.empty(), dax, testimony));
    }

    /** @param path of the dax region that this stands in */
    private static void visit(Node node, Optional<ScalarNode> path, DaxTestimony dax, Testimony testimony) {
        if (node instanceof SequenceNode list) {
            list.items().forEach(item -> visit(item, path, dax, testimony));
        } else if (node instanceof MappingNode mapping) {
            ListedKeys keys = new ListedKeys(mapping);
            keys.word("chardev").ifPresent(id -> device(id, keys, path, dax, testimony));
            keys.word("path").ifPresent(of -> region(of, keys, dax, testimony));
            boolean known = keys.has("chardev") || keys.has("path");
            new ListedKeys.Unknown(known ? Set.of() : OF_REGION, testimony, LISTING)
                    .report(keys, keys.has("chardev") ? OF_DEVICE : OF_REGION);
            if (keys.has("devices")) {
                visit(keys.all().get("devices"), keys.word("path"), dax, testimony);
            }
        }
    }

    private static void region(ScalarNode path, ListedKeys keys, DaxTestimony dax, Testimony testimony) {
        Draft region = dax.region(path.text(), path.origin());
        dax.number(region, "number", keys.word("id"), Numbers::index);
        size(region, "size", keys.word("size"), dax, testimony);
        keys.word("available_size").filter(word -> Numbers.unsigned(word.text()).isPresent())
                .ifPresent(word -> dax.number(region, "available", Optional.of(word), Numbers::any));
        dax.number(region, "align", keys.word("align"), bytes -> bytes != 0);
    }

    private static void device(ScalarNode id, ListedKeys keys, Optional<ScalarNode> path, DaxTestimony dax,
            Testimony testimony) {
        Draft device = dax.device(id.text(), id.origin());
        path.ifPresent(of -> dax.hangsFrom(device, of.text(), of.origin()));
        dax.text(device, "mode", keys.word("mode"));
        dax.text(device, "state", keys.word("state").filter(word -> device.get("state").isEmpty()));
        driver(keys).ifPresent(driver -> testimony.tell(device, "driver", driver));
        keys.word("movable").filter(word -> Set.of("true", "false").contains(word.text()))
                .ifPresent(word -> testimony.tell(device, "movable", word));
        keys.word("target_node").ifPresent(word -> dax.node(device, "targetNode", Optional.of(word), word.origin()));
        size(device, "size", keys.word("size"), dax, testimony);
        dax.number(device, "align", keys.word("align"), bytes -> bytes != 0);
        dax.number(device, "onlineBlocks", keys.word("online_memblocks"), Numbers::index);
        dax.number(device, "totalBlocks", keys.word("total_memblocks"), Numbers::index);
        ranges(device, keys, dax, testimony);
    }

    /** A device is disabled if no driver has it; daxctl knows two drivers, and calls a device after what they make of it. */
    private static Optional<ScalarNode> driver(ListedKeys keys) {
        if (keys.says("state", "disabled")) {
            return keys.word("state").map(word -> Draft.text("none", word.origin()));
        }
        return keys.word("mode").filter(word -> DRIVERS.containsKey(word.text()))
                .map(word -> Draft.text(DRIVERS.get(word.text()), word.origin()));
    }

    /** A size for people is nearly right, and no contradiction to one of bytes that came before. */
    private static void size(Draft draft, String key, Optional<ScalarNode> size, DaxTestimony dax, Testimony testimony) {
        Optional<Long> rounded = size.map(ScalarNode::text).flatMap(HumanSize::printed);
        if (rounded.isEmpty()) {
            dax.number(draft, key, size, Numbers::any);
        } else if (draft.get(key).isEmpty()) {
            testimony.tell(draft, key, Draft.word(Long.toUnsignedString(rounded.get()), size.get().origin()));
            testimony.tell(draft, "rounded", Draft.word("yes", size.get().origin()));
        }
    }

    private static void ranges(Draft device, ListedKeys keys, DaxTestimony dax, Testimony testimony) {
        List<Node> ranges = new ArrayList<>();
        for (ListedKeys mapping : keys.list("mappings")) {
            Optional<Long> start = mapping.word("start").map(ScalarNode::text).flatMap(Numbers::unsigned);
            Optional<Long> end = mapping.word("end").map(ScalarNode::text).flatMap(Numbers::unsigned);
            if (start.isPresent() && end.isPresent() && Long.compareUnsigned(start.get(), end.get()) <= 0) {
                ranges.add(Draft.word(new AddressRange(start.get(), end.get()).toString(), mapping.at()));
            } else {
                dax.unknown("mappings", Draft.text("mapping", mapping.at()));
            }
        }
        if (!ranges.isEmpty()) {
            testimony.tell(device, "ranges", new SequenceNode(ranges, ranges.get(0).origin()));
        }
    }
}
