package memwarden.ingest.capture.listings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.ingest.capture.frame.ArtefactReader;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.ingest.capture.frame.TextLine;
import memwarden.ingest.capture.frame.Complaints;
import memwarden.model.TextOrigin;

/**
 * {@code nodes.txt}: what sysfs shows of each NUMA node, and then, one a line, the nodes that have memory, are online, are
 * possible, and what is done with memory blocks that are added.
 *
 * <p>Below a node stand the number of its entries {@code memory*}, and its access classes.
 */
public final class NodesReader implements ArtefactReader {

    private static final String LISTING = "nodes";
    private static final Pattern NODE = Pattern.compile("node(\\d{1,9}): cpus=([0-9,-]*) distance=((?:\\d{1,9} ?)*+) *"
            + "(?:Node \\d+ MemTotal: +(\\d{1,15}) kB)?\\s*");
    private static final Pattern COUNT = Pattern.compile("\\s*(\\d{1,9})\\s*");
    private static final Pattern ACCESS = Pattern.compile("\\s+access(\\d{1,9})/(\\w+)=(\\d{1,18})\\s*");
    private static final Pattern MASK = Pattern.compile("\\s*(\\d[0-9,-]*)?\\s*");
    private static final Pattern ONLINE_TYPE = Pattern.compile("\\s*(offline|online|online_kernel|online_movable)\\s*");
    private static final List<String> MASKS = List.of("nodesWithMemory", "nodesOnline", "nodesPossible");
    private static final Map<String, String> PERFORMANCE = Map.of("read_bandwidth", "readBandwidth",
            "read_latency", "readLatency", "write_bandwidth", "writeBandwidth", "write_latency", "writeLatency");

    @Override
    public boolean reads(Artefact artefact) {
        return artefact.stem().equals(LISTING);
    }

    @Override
    public void read(Artefact artefact, Testimony testimony) {
        Complaints complaints = new Complaints(testimony, LISTING);
        List<TextLine> lines = artefact.listed(testimony);
        int tail = tail(lines);
        Draft node = null;
        Map<String, Draft> access = new LinkedHashMap<>();
        for (TextLine line : lines.subList(0, tail)) {
            Matcher head = NODE.matcher(line.text());
            Matcher count = COUNT.matcher(line.text());
            Matcher performance = ACCESS.matcher(line.text());
            if (head.matches()) {
                close(node, access, testimony);
                node = open(line, head, testimony);
            } else if (node != null && count.matches()) {
                testimony.tell(node, "memoryEntries", NodeTestimony.number(line, count, 1));
            } else if (node != null && performance.matches() && PERFORMANCE.containsKey(performance.group(2))) {
                access.computeIfAbsent(performance.group(1), none -> new Draft(line.place())
                                .put("class", NodeTestimony.number(line, performance, 1)))
                        .put(PERFORMANCE.get(performance.group(2)), NodeTestimony.number(line, performance, 3));
            } else {
                complaints.unknown(line);
            }
        }
        close(node, access, testimony);
        ofTheWhole(lines.subList(tail, lines.size()), testimony, complaints);
    }

    /** Where the lines end that belong to nodes. */
    private static int tail(List<TextLine> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (ACCESS.matcher(lines.get(i).text()).matches()) {
                return i + 1;
            }
            if (NODE.matcher(lines.get(i).text()).matches()) {
                return Math.min(i + 2, lines.size());
            }
        }
        return 0;
    }

    private static Draft open(TextLine line, Matcher words, Testimony testimony) {
        TextOrigin at = line.place();
        Draft node = NodeTestimony.node(testimony, words.group(1), at);
        testimony.tell(node, "cpus", Draft.text(words.group(2), at));
        NodeTestimony.distances(testimony, node, words.group(3), at);
        if (words.group(4) != null) {
            testimony.tell(node, "size", Draft.word(Long.parseLong(words.group(4)) + "KiB", line.place(words, 4)));
        }
        return node;
    }

    private static void close(Draft node, Map<String, Draft> access, Testimony testimony) {
        if (!access.isEmpty()) {
            List<Draft> classes = List.copyOf(access.values());
            testimony.tell(node, "access", Draft.list(classes, classes.get(0).node().origin()));
            access.clear();
        }
    }

    private static void ofTheWhole(List<TextLine> lines, Testimony testimony, Complaints complaints) {
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            Matcher type = ONLINE_TYPE.matcher(line.text());
            if (type.matches()) {
                testimony.say("/observed/autoOnlineBlocks", line.value(type, 1));
            } else if (i < MASKS.size() && MASK.matcher(line.text()).matches()) {
                testimony.say("/observed/" + MASKS.get(i), Draft.text(line.text().strip(), line.place()));
            } else {
                complaints.unknown(line);
            }
        }
    }
}
