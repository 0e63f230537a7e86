package memwarden.ingest.capture.listings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.ingest.capture.frame.ArtefactReader;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Numbers;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.ingest.capture.frame.Complaints;
import memwarden.model.AddressRange;
import memwarden.model.TextOrigin;
import memwarden.yaml.Node;
import memwarden.yaml.ScalarNode;
import memwarden.yaml.SequenceNode;

/**
 * {@code sysfs-dax.txt}: the dax devices, what they map, and the dax regions that they are cut from, as sysfs shows them
 * (drivers/dax/bus.c).
 */
public final class SysfsDaxReader implements ArtefactReader {

    private static final String LISTING = "sysfs-dax";
    private static final Pattern DEVICE = Pattern.compile("/sys/bus/dax/devices/dax\\d+\\.\\d+");
    private static final Pattern MAPPING = Pattern.compile("/sys/bus/dax/devices/dax\\d+\\.\\d+/mapping\\d+");
    private static final Pattern REGION = Pattern.compile("/sys/.*/dax\\d+\\.\\d+/\\.\\./dax_region");
    /** What a device can be told to do, and where it maps; none of it can be read. */
    private static final Pattern WRITE_ONLY = Pattern.compile("/sys/bus/dax/devices/dax\\d+\\.\\d+/mapping");

    @Override
    public boolean reads(Artefact artefact) {
        return artefact.stem().equals("sysfs-dax");
    }

    @Override
    public void read(Artefact artefact, Testimony testimony) {
        Complaints complaints = new Complaints(testimony, LISTING);
        DaxTestimony dax = new DaxTestimony(testimony, complaints);
        List<SysfsEntry> entries = SysfsEntry.of(artefact, testimony, complaints);
        if (entries.isEmpty()) {
            testimony.say("/observed/daxDevices", Draft.word("absent", artefact.whole()));
        }
        Map<String, List<Node>> ranges = new LinkedHashMap<>();
        for (SysfsEntry entry : entries) {
            if (DEVICE.matcher(entry.path()).matches()) {
                device(entry, dax, testimony);
            } else if (MAPPING.matcher(entry.path()).matches()) {
                mapping(entry, dax).ifPresent(range ->
                        ranges.computeIfAbsent(owner(entry), none -> new ArrayList<>()).add(range));
            } else if (REGION.matcher(entry.path()).matches()) {
                region(entry, dax);
            } else if (!WRITE_ONLY.matcher(entry.path()).matches()) {
                dax.unknown("path", Draft.text(entry.path(), entry.at()));
            }
        }
        ranges.forEach((id, list) -> testimony.tell(dax.device(id, list.get(0).origin()), "ranges",
                new SequenceNode(list, list.get(0).origin())));
    }

    private static void device(SysfsEntry entry, DaxTestimony dax, Testimony testimony) {
        TextOrigin at = entry.at();
        Draft device = dax.device(entry.name(), at);
        dax.hangsFrom(device, entry.holder(), at);
        testimony.tell(device, "driver",
                entry.attribute("driver").map(word -> Draft.text(word.text(), word.origin())).orElse(Draft.word("none", at)));
        dax.text(device, "state", entry.attribute("state"));
        dax.node(device, "targetNode", entry.attribute("target_node"), at);
        dax.node(device, "node", entry.attribute("numa_node"), at);
        dax.number(device, "size", entry.attribute("size"), Numbers::any);
        dax.number(device, "align", entry.attribute("align"), bytes -> bytes != 0);
        dax.flag(device, "memmapOnMemory", entry.attribute("memmap_on_memory"));
    }

    private static Optional<Node> mapping(SysfsEntry entry, DaxTestimony dax) {
        Optional<Long> start = entry.attribute("start").map(ScalarNode::text).flatMap(Numbers::unsigned);
        Optional<Long> end = entry.attribute("end").map(ScalarNode::text).flatMap(Numbers::unsigned);
        if (start.isEmpty() || end.isEmpty() || Long.compareUnsigned(start.get(), end.get()) > 0) {
            dax.unknown("mapping", Draft.text(entry.path(), entry.at()));
            return Optional.empty();
        }
        return Optional.of(Draft.word(new AddressRange(start.get(), end.get()).toString(), entry.at()));
    }

    private static void region(SysfsEntry entry, DaxTestimony dax) {
        Draft region = dax.region(entry.holder(), entry.at());
        dax.number(region, "number", entry.attribute("id"), Numbers::index);
        dax.number(region, "size", entry.attribute("size"), Numbers::any);
        dax.number(region, "available", entry.attribute("available_size"), Numbers::any);
        dax.number(region, "align", entry.attribute("align"), bytes -> bytes != 0);
    }

    /** The device whose mapping an entry is. */
    private static String owner(SysfsEntry mapping) {
        String path = mapping.path().substring(0, mapping.path().lastIndexOf('/'));
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
