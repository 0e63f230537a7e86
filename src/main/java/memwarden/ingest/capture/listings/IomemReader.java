package memwarden.ingest.capture.listings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import memwarden.ingest.capture.frame.Artefact;
import memwarden.ingest.capture.frame.ArtefactReader;
import memwarden.ingest.capture.frame.Draft;
import memwarden.ingest.capture.frame.Testimony;
import memwarden.ingest.capture.frame.TextLine;
import memwarden.ingest.capture.frame.Complaints;
import memwarden.model.AddressRange;
import memwarden.model.DefectKind;
import memwarden.model.TextOrigin;

/**
 * {@code /proc/iomem} (kernel/resource.c, r_show()): one resource a line, two blanks of indent for each level. Copies in
 * mail have lost or changed the indent: then a resource lies in the last one before it that contains it.
 */
public final class IomemReader implements ArtefactReader {

    private static final String LISTING = "/proc/iomem";
    private static final Pattern LINE =
            Pattern.compile("(?:> ?)*+\\.?([ \\t]*+)([0-9a-f]{1,16})-([0-9a-f]{1,16}) : (\\S.*?)\\s*");
    private static final Pattern WHOLE_LINE = Pattern.compile("(?:> ?)*+\\.?\\s*+[0-9a-f]{8,16}-[0-9a-f]{8,16} : .*");
    private static final int INDENT = 2;

    /** @param indent in letters */
    private record Resource(TextLine line, AddressRange range, String name, int indent) {
    }

    @Override
    public boolean reads(Artefact artefact) {
        return artefact.stem().matches("iomem(-.*)?")
                || artefact.firstLine().filter(line -> WHOLE_LINE.matcher(line).matches()).isPresent();
    }

    @Override
    public void read(Artefact artefact, Testimony testimony) {
        List<Resource> resources = resources(artefact, testimony);
        if (resources.isEmpty()) {
            return;
        }
        if (resources.stream().allMatch(resource -> resource.range().start() == 0 && resource.range().end() == 0)) {
            testimony.defect(DefectKind.READ_WITHOUT_PRIVILEGE, LISTING, resources.get(0).line().place());
            return;
        }
        List<Integer> depths = byIndent(resources).orElseGet(() -> byContainment(resources));
        for (int i = 0; i < resources.size(); i++) {
            Resource resource = resources.get(i);
            TextOrigin at = resource.line().place();
            Draft draft = new Draft(at).put("range", resource.range().toString(), at)
                    .putText("name", resource.name(), at);
            if (depths.get(i) > 0) {
                draft.put("depth", depths.get(i), at);
            }
            testimony.add("/observed/iomem", draft);
        }
    }

    private static List<Resource> resources(Artefact artefact, Testimony testimony) {
        Complaints complaints = new Complaints(testimony, LISTING);
        List<Resource> resources = new ArrayList<>();
        for (TextLine line : artefact.listed(testimony)) {
            resource(line).ifPresentOrElse(resources::add, () -> complaints.unknown(line));
        }
        return resources;
    }

    private static Optional<Resource> resource(TextLine line) {
        Matcher words = LINE.matcher(line.text());
        if (!words.matches()) {
            return Optional.empty();
        }
        long start = Long.parseUnsignedLong(words.group(2), 16);
        long end = Long.parseUnsignedLong(words.group(3), 16);
        return Long.compareUnsigned(start, end) > 0 ? Optional.empty()
                : Optional.of(new Resource(line, new AddressRange(start, end), words.group(4), words.group(1).length()));
    }

    /**
     * The depths that the indents say; empty if they are not those of a tree, in which each lies in the one above it and
     * shares no byte with the one beside it.
     */
    private static Optional<List<Integer>> byIndent(List<Resource> resources) {
        List<Integer> depths = new ArrayList<>();
        List<AddressRange> above = new ArrayList<>();
        for (Resource resource : resources) {
            int depth = resource.indent() / INDENT;
            AddressRange range = resource.range();
            boolean fits = resource.indent() % INDENT == 0 && depth <= above.size()
                    && (depth == 0 || above.get(depth - 1).contains(range))
                    // A resource that was never placed shows as 0-0, and there may be many.
                    && (depth == above.size() || range.end() == 0 || !above.get(depth).overlaps(range));
            if (!fits) {
                return Optional.empty();
            }
            above.subList(depth, above.size()).clear();
            above.add(range);
            depths.add(depth);
        }
        return Optional.of(depths);
    }

    private static List<Integer> byContainment(List<Resource> resources) {
        List<Integer> depths = new ArrayList<>();
        List<AddressRange> above = new ArrayList<>();
        for (Resource resource : resources) {
            while (!above.isEmpty() && !above.get(above.size() - 1).contains(resource.range())) {
                above.remove(above.size() - 1);
            }
            depths.add(above.size());
            above.add(resource.range());
        }
        return depths;
    }
}
