package memwarden.ingest.capture.listings;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.ingest.capture.frame.ArtefactReader;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.ingest.capture.frame.TextLine;
import memwarden.ingest.capture.frame.Complaints;

/** What {@code numactl -H} prints: for each node its processors and memory, and a table of distances. */
public final class NumactlReader implements ArtefactReader {

    private static final String LISTING = "numactl";
    private static final Pattern QUOTE = Pattern.compile("^(?:> ?)+");
    private static final Pattern AVAILABLE = Pattern.compile("available: \\d+ nodes? \\([0-9,-]*\\)\\s*");
    private static final Pattern CPUS = Pattern.compile("node (\\d{1,9}) cpus:((?: \\d{1,9})*+)\\s*");
    private static final Pattern SIZE = Pattern.compile("node (\\d{1,9}) (size|free): (\\d{1,12}) MB\\s*");
    private static final Pattern TITLE = Pattern.compile("node distances:\\s*|node((?:\\s+\\d{1,9})+)\\s*");
    private static final Pattern DISTANCES = Pattern.compile("\\s*(\\d{1,9}):((?:\\s+\\d{1,9})+)\\s*");

    @Override
    public boolean reads(Artefact artefact) {
        return artefact.stem().matches("numactl(-.*)?");
    }

    @Override
    public void read(Artefact artefact, Testimony testimony) {
        Complaints complaints = new Complaints(testimony, LISTING);
        for (TextLine whole : artefact.listed(testimony)) {
            TextLine line = new TextLine(whole.path(), whole.number(), QUOTE.matcher(whole.text()).replaceFirst(""));
            Matcher cpus = CPUS.matcher(line.text());
            Matcher size = SIZE.matcher(line.text());
            Matcher distances = DISTANCES.matcher(line.text());
            if (cpus.matches()) {
                testimony.tell(NodeTestimony.node(testimony, cpus.group(1), whole.place()), "cpus",
                        Draft.text(list(cpus.group(2)), whole.place()));
            } else if (size.matches()) {
                Draft node = NodeTestimony.node(testimony, size.group(1), whole.place());
                // It is rounded down; /sys says it in KiB.
                if (!node.has(size.group(2))) {
                    node.put(size.group(2), Long.parseLong(size.group(3)) + "MiB", whole.place());
                }
            } else if (distances.matches()) {
                NodeTestimony.distances(testimony, NodeTestimony.node(testimony, distances.group(1), whole.place()),
                        distances.group(2), whole.place());
            } else if (!AVAILABLE.matcher(line.text()).matches() && !TITLE.matcher(line.text()).matches()) {
                complaints.unknown(whole);
            }
        }
    }

    /** Numbers in ascending order as the kernel lists them: {@code 0-3,8}. */
    private static String list(String numbers) {
        List<String> runs = new ArrayList<>();
        long first = -1;
        long last = -1;
        for (long number : Stream.of(numbers.strip().split("\\s+")).filter(word -> !word.isEmpty())
                .mapToLong(Long::parseLong).toArray()) {
            if (first < 0 || number != last + 1) {
                addRun(runs, first, last);
                first = number;
            }
            last = number;
        }
        addRun(runs, first, last);
        return String.join(",", runs);
    }

    private static void addRun(List<String> runs, long first, long last) {
        if (first >= 0) {
            runs.add(first == last ? Long.toString(first) : first + "-" + last);
        }
    }
}
