package memwarden.ingest.capture.listings;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import memwarden.ingest.capture.devices.CxlKind;
import memwarden.ingest.capture.devices.DeviceListings;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.ingest.capture.frame.ArtefactReader;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.yaml.JsonText;
import memwarden.yaml.MappingNode;
import memwarden.yaml.Node;
import memwarden.yaml.ScalarNode;
import memwarden.yaml.SequenceNode;

/**
 * What {@code cxl list} prints (cxl/json.c of ndctl): objects of all kinds, nested in one another or side by side, with
 * exact numbers or, by {@code -u}, with rounded ones.
 */
public final class CxlListReader implements ArtefactReader {

    private static final Pattern OBJECT = Pattern.compile(
            "\"(?:bus|port|endpoint|memdev|decoder|region)\"\\s*:\\s*\"(?:root|port|endpoint|mem|decoder|region)\\d");

    @Override
    public boolean reads(Artefact artefact) {
        return artefact.fileName().startsWith(DeviceListings.CXL_LIST) && !artefact.fileName().endsWith(".err")
                || JsonArtefacts.begins(artefact) && OBJECT.matcher(JsonArtefacts.head(artefact)).find();
    }

    @Override
    public void read(Artefact artefact, Testimony testimony) {
        JsonText text = JsonArtefacts.read(artefact, DeviceListings.CXL_LIST, testimony);
        CxlListObjects objects = new CxlListObjects(testimony);
        text.values().forEach(value -> visit(value, Optional.empty(), objects));
        boolean nothing = !text.values().isEmpty()
                && text.values().stream().allMatch(value -> value instanceof SequenceNode list && list.items().isEmpty());
        if (text.problems().isEmpty() && (nothing || objects.completeBus())) {
            DeviceListings.of(testimony).showsAll(artefact.whole());
        }
    }

    /** @param above the object that this one stands in */
    private static void visit(Node node, Optional<String> above, CxlListObjects objects) {
        if (node instanceof SequenceNode list) {
            list.items().forEach(item -> visit(item, above, objects));
        } else if (node instanceof MappingNode mapping) {
            ListedKeys keys = new ListedKeys(mapping);
            Optional<String> name = objects.take(keys, above);
            keys.all().forEach((key, value) -> {
                if (!(value instanceof ScalarNode) && objects.holdsObjects(key)) {
                    visit(value, parent(key).or(() -> name).or(() -> above), objects);
                }
            });
        }
    }

    /** The object that a nested list belongs to: {@code decoders:port1}. */
    private static Optional<String> parent(String key) {
        int colon = key.indexOf(':');
        return colon < 0 ? Optional.empty() : List.of(key.substring(colon + 1)).stream()
                .filter(name -> CxlKind.of(name).isPresent()).findFirst();
    }
}
