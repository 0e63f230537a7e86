package memwarden.ingest.capture.listings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.ingest.capture.frame.TextLine;
import memwarden.ingest.capture.frame.Complaints;
import memwarden.model.TextOrigin;
import memwarden.yaml.ScalarNode;

/**
 * A device in a listing of sysfs: {@code [PATH] -> TARGET}, then {@code   NAME = VALUE} for its driver and each of its
 * attributes. Shorter is {@code [NAME] TARGET}, as the link itself says it, and {@code   NAME=VALUE}.
 *
 * @param at the line of its path
 * @param path as it was listed
 * @param target where the path leads to
 * @param attributes by name; one without a value is not there
 */
record SysfsEntry(TextOrigin at, String path, String target, Map<String, ScalarNode> attributes) {

    private static final Pattern HEAD = Pattern.compile("\\[([^\\]\\s]+)\\](?: (?:-> )?((?:/|\\.\\./)\\S*))?\\s*");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s+([A-Za-z_][\\w/.-]*+) ?=(?: ?(.*\\S))?\\s*");
    private static final String DEVICES = "/devices";

    SysfsEntry {
        attributes = Map.copyOf(attributes);
    }

    /**
     * The devices of a listing.
     *
     * @param unknown takes the lines that are neither
     */
    static List<SysfsEntry> of(Artefact listing, Testimony testimony, Complaints complaints) {
        List<SysfsEntry> entries = new ArrayList<>();
        Map<String, ScalarNode> attributes = new LinkedHashMap<>();
        SysfsEntry open = null;
        for (TextLine line : listing.listed(testimony)) {
            Matcher head = HEAD.matcher(line.text());
            Matcher attribute = ATTRIBUTE.matcher(line.text());
            if (head.matches()) {
                close(open, attributes, entries);
                attributes.clear();
                String target = head.group(2) == null ? head.group(1) : head.group(2);
                open = new SysfsEntry(line.place(), head.group(1), target, Map.of());
            } else if (open != null && attribute.matches()) {
                if (attribute.group(2) != null) {
                    attributes.put(attribute.group(1), line.value(attribute, 2));
                }
            } else {
                complaints.unknown(line);
            }
        }
        close(open, attributes, entries);
        return entries;
    }

    private static void close(SysfsEntry open, Map<String, ScalarNode> attributes, List<SysfsEntry> entries) {
        if (open != null) {
            entries.add(new SysfsEntry(open.at, open.path, open.target, attributes));
        }
    }

    /** The last part of the path. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Where it is, below {@code /sys/devices}. */
    String device() {
        int devices = target.indexOf(DEVICES + "/");
        return devices < 0 ? target : target.substring(devices + DEVICES.length());
    }

    /** Where what holds it is, below {@code /sys/devices}. */
    String holder() {
        return device().replaceFirst("/[^/]*$", "");
    }

    Optional<ScalarNode> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }
}
