package memwarden.ingest.capture.listings;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import memwarden.ingest.capture.devices.DeviceListings;
import memwarden.ingest.capture.devices.ListedNamespace;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.ingest.capture.frame.ArtefactReader;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.model.DefectKind;
import memwarden.yaml.MappingNode;
import memwarden.yaml.Node;
import memwarden.yaml.ScalarNode;
import memwarden.yaml.SequenceNode;

/** What {@code ndctl list} prints (ndctl/json.c of ndctl): of all of it only namespaces, and what they are cut from. */
public final class NdctlListReader implements ArtefactReader {

    private static final Pattern NAMESPACE = Pattern.compile("namespace(\\d{1,9})\\.\\d{1,9}");
    private static final Pattern OBJECT = Pattern.compile("\"dev\"\\s*:\\s*\"(?:namespace|nmem)\\d");
    private static final Set<String> HOLDERS = Set.of("regions", "namespaces", "buses");
    private static final Set<String> OF_NO_USE = Set.of("dimms", "regions", "namespaces", "dev", "id", "handle", "phys_id",
            "security", "health", "firmware", "flag_failed_flush", "mode", "map", "size", "align", "available_size",
            "max_available_extent", "type", "numa_node", "target_node", "iset_id", "mappings", "persistence_domain", "uuid",
            "raw_uuid", "daxregion", "chardev", "blockdev", "sector_size", "state", "provider", "scrub_state",
            "scrub_count", "cxl_dirty_shutdown_count", "badblock_count", "badblocks", "name", "resource", "enforced",
            "frozen", "dirty_shutdown_count", "label");

    @Override
    public boolean reads(Artefact artefact) {
        return artefact.fileName().startsWith(DeviceListings.NDCTL_LIST) && !artefact.fileName().endsWith(".err")
                || JsonArtefacts.begins(artefact) && OBJECT.matcher(JsonArtefacts.head(artefact)).find();
    }

    @Override
    public void read(Artefact artefact, Testimony testimony) {
        ListedKeys.Unknown unknown = new ListedKeys.Unknown(OF_NO_USE, testimony, DeviceListings.NDCTL_LIST);
        JsonArtefacts.read(artefact, DeviceListings.NDCTL_LIST, testimony).values()
                .forEach(value -> visit(value, Optional.empty(), testimony, unknown));
    }

    /** @param region the one that this stands in */
    private static void visit(Node node, Optional<ListedKeys> region, Testimony testimony, ListedKeys.Unknown unknown) {
        if (node instanceof SequenceNode list) {
            list.items().forEach(item -> visit(item, region, testimony, unknown));
        } else if (node instanceof MappingNode mapping) {
            ListedKeys keys = new ListedKeys(mapping);
            unknown.report(keys, Set.of());
            String name = keys.word("dev").map(ScalarNode::text).orElse("");
            Matcher namespace = NAMESPACE.matcher(name);
            if (namespace.matches()) {
                namespace(name, "region" + namespace.group(1), keys, region, testimony);
            }
            if (name.startsWith("region")) {
                DeviceListings.of(testimony).persistentRegion(name, keys.at());
            }
            Optional<ListedKeys> inside = name.startsWith("region") ? Optional.of(keys) : region;
            HOLDERS.stream().sorted().filter(keys::has).forEach(key -> visit(keys.all().get(key), inside, testimony, unknown));
        }
    }

    private static void namespace(String name, String region, ListedKeys keys, Optional<ListedKeys> inside,
            Testimony testimony) {
        Optional<ScalarNode> mode = keys.word("mode");
        if (mode.isEmpty()) {
            testimony.defect(DefectKind.UNKNOWN_WORD, DeviceListings.NDCTL_LIST, keys.at()).putText("text", name, keys.at());
            return;
        }
        // One that leaves nothing of its region has all of it, what it needs for itself included.
        boolean whole = inside.filter(one -> one.says("available_size", "0") && one.list("namespaces").size() == 1).isPresent();
        DeviceListings.of(testimony).add(new ListedNamespace(name, region, mode.get(),
                whole ? Optional.empty() : keys.word("size"), keys.at()));
    }
}
