package memwarden.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import memwarden.model.AddressRange;
import memwarden.model.FirmwareKind;
import memwarden.model.Observed;
import memwarden.model.ObservedResource;

/**
 * The lines of an observed {@code /proc/iomem} about CXL and specific-purpose memory beside those that were predicted:
 * what is called alike lies over the same bytes. Regions, dax devices and namespaces are numbered as they come, so their
 * numbers are not compared.
 *
 * <p>Windows, regions and dax devices have listings of their own. Where one was made, only the lines of what it shows as
 * predicted are compared: the others are what that listing is about.
 */
public final class LineComparison {

    private static final Set<FirmwareKind> SPECIAL = Set.of(FirmwareKind.SOFT_RESERVED, FirmwareKind.PERSISTENT);
    private static final String MAP = "memory map";
    private static final String WINDOW = "window";
    private static final String REGION = "region";
    private static final Set<String> DAX = Set.of("dax device", "added memory");

    private record Key(AddressRange range, String name) {
    }

    private final Observed observed;
    private final List<PlacedResource> predicted;
    /** What the thing is, by the name of its line without numbers. */
    private final Map<String, String> things = new HashMap<>();
    private final Set<AddressRange> regions = new HashSet<>();
    private final Set<AddressRange> windows = new HashSet<>();
    private final Set<DaxDevice> devices = new HashSet<>();

    public LineComparison(Observed observed, Collection<PlacedResource> predicted, Collection<ResourceRow> rows,
            Collection<DaxMatch> dax) {
        this.observed = observed;
        rows.stream().filter(LineComparison::isSpecial)
                .forEach(row -> things.putIfAbsent(unnumbered(row.name().replace("{n}", "0")), row.thing()));
        SeenRegion.of(observed).forEach(region -> regions.add(region.range()));
        observed.windows().entries().forEach(window -> windows.add(window.range()));
        dax.stream().filter(match -> match.seenDriver().equals(match.device().driver())).map(DaxMatch::device)
                .forEach(devices::add);
        this.predicted = predicted.stream()
                .filter(line -> line.place().isPresent() && isSpecial(line.resource().row())).toList();
    }

    private static boolean isSpecial(ResourceRow row) {
        return !row.thing().equals(MAP) || row.kind().filter(SPECIAL::contains).isPresent();
    }

    /** Predicted lines that are not there. */
    public List<MissingLine> missing() {
        Map<Key, Integer> there = new HashMap<>();
        observed.iomem().entries().forEach(line -> there.merge(key(line.range(), line.name()), 1, Integer::sum));
        return predicted.stream().filter(line -> there.merge(key(line.range(), line.name()), -1, Integer::sum) < 0)
                .filter(this::isConfirmed).map(MissingLine::new).toList();
    }

    /** Lines that were not predicted. */
    public List<UnpredictedLine> unpredicted() {
        Map<Key, Integer> known = new HashMap<>();
        predicted.forEach(line -> known.merge(key(line.range(), line.name()), 1, Integer::sum));
        return observed.iomem().entries().stream().filter(line -> things.containsKey(unnumbered(line.name())))
                .filter(line -> known.merge(key(line.range(), line.name()), -1, Integer::sum) < 0)
                .filter(line -> !hasListing(thing(line))).map(UnpredictedLine::new).toList();
    }

    private boolean hasListing(String thing) {
        return thing.equals(WINDOW) && observed.windows().stated()
                || thing.equals(REGION) && SeenRegion.complete(observed)
                || DAX.contains(thing) && observed.dax().devices().stated();
    }

    /** Whether what has the line was seen as it was predicted, or could not be seen elsewhere. */
    private boolean isConfirmed(PlacedResource line) {
        Resource resource = line.resource();
        String thing = resource.row().thing();
        if (!hasListing(thing)) {
            return true;
        }
        return switch (thing) {
            case WINDOW -> windows.contains(resource.range());
            case REGION -> regions.contains(resource.range());
            default -> devices.contains(resource.of() instanceof KmemPart part ? part.device() : resource.of());
        };
    }

    private String thing(ObservedResource line) {
        return things.get(unnumbered(line.name()));
    }

    private Key key(AddressRange range, String name) {
        String unnumbered = unnumbered(name);
        return new Key(range, WINDOW.equals(things.get(unnumbered)) ? name : unnumbered);
    }

    private static String unnumbered(String name) {
        return name.replaceAll("\\d+", "#");
    }
}
