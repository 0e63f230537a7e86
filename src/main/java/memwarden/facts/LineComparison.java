package memwarden.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import memwarden.model.AddressRange;
import memwarden.model.FirmwareKind;
import memwarden.model.Observed;
import memwarden.model.ObservedResource;
import memwarden.model.Spanned;

/**
 * The lines of an observed {@code /proc/iomem} about CXL and specific-purpose memory beside those that were predicted:
 * what is called alike lies over the same bytes. Regions, dax devices and namespaces are numbered as they come, so their
 * numbers are not compared.
 *
 * <p>Windows, regions and dax devices have listings of their own. What these show otherwise than predicted is not
 * compared once more.
 */
public final class LineComparison {

    private static final Set<FirmwareKind> SPECIAL = Set.of(FirmwareKind.SOFT_RESERVED, FirmwareKind.PERSISTENT);
    private static final String MAP = "memory map";
    private static final String WINDOW = "window";
    private static final String REGION = "region";
    private static final String DAX = "dax device";
    private static final String ADDED = "added memory";
    /** Before the name of a thing that kernels publish earlier than others. */
    private static final String EARLY = "early ";

    private record Key(AddressRange range, String name) {
    }

    private record Place(String thing, AddressRange range) {
    }

    private final Observed observed;
    private final List<PlacedResource> predicted;
    private final Set<Place> predictedPlaces = new HashSet<>();
    /** What the thing is, by the name of its line without numbers. */
    private final Map<String, String> things = new HashMap<>();
    private final Set<AddressRange> regions = new HashSet<>();
    private final Set<AddressRange> windows = new HashSet<>();
    /** Dax devices that were seen as they were predicted. */
    private final Set<DaxDevice> devices = new HashSet<>();
    private final List<SeenDaxDevice> otherDevices;
    private final List<ChangedLine> changed = new ArrayList<>();
    private final List<MissingLine> missing;
    private final List<UnpredictedLine> unpredicted;

    public LineComparison(Observed observed, Collection<PlacedResource> predicted, Collection<ResourceRow> rows,
            List<SeenDaxDevice> dax, Collection<DaxMatch> matches) {
        this.observed = observed;
        rows.stream().filter(LineComparison::isSpecial)
                .forEach(row -> things.putIfAbsent(unnumbered(row.name().replace("{n}", "0")), thing(row)));
        SeenRegion.of(observed).forEach(region -> regions.add(region.range()));
        observed.windows().entries().forEach(window -> windows.add(window.range()));
        List<DaxMatch> alike = matches.stream().filter(match -> match.seenDriver().equals(match.device().driver())).toList();
        alike.stream().map(DaxMatch::device).forEach(devices::add);
        Set<SeenDaxDevice> asPredicted = alike.stream().map(DaxMatch::seen).collect(Collectors.toSet());
        otherDevices = dax.stream().filter(device -> !asPredicted.contains(device)).toList();
        this.predicted = predicted.stream()
                .filter(line -> line.place().isPresent() && isSpecial(line.resource().row())).toList();
        this.predicted.forEach(line -> predictedPlaces.add(new Place(thing(line.resource().row()), line.range())));
        List<UnpredictedLine> others = findUnpredicted();
        missing = RamComparison.whole(observed) ? withoutChanged(findMissing(), others) : List.of();
        Set<UnpredictedLine> explained = changed.stream().map(ChangedLine::seen).collect(Collectors.toSet());
        unpredicted = others.stream().filter(line -> !explained.contains(line)).toList();
    }

    private static boolean isSpecial(ResourceRow row) {
        return !row.thing().equals(MAP) || row.kind().filter(SPECIAL::contains).isPresent();
    }

    private static String thing(ResourceRow row) {
        return row.thing().startsWith(EARLY) ? row.thing().substring(EARLY.length()) : row.thing();
    }

    /** Predicted lines that are not there; none if the listing is not whole. */
    public List<MissingLine> missing() {
        return missing;
    }

    /** Lines that were not predicted. */
    public List<UnpredictedLine> unpredicted() {
        return unpredicted;
    }

    /** Lines that stand where one of another name was predicted, or that begin or end elsewhere. */
    public List<ChangedLine> changed() {
        return changed;
    }

    private List<MissingLine> findMissing() {
        Map<Key, Integer> there = new HashMap<>();
        observed.iomem().entries().forEach(line -> there.merge(key(line.range(), line.name()), 1, Integer::sum));
        return predicted.stream().filter(line -> there.merge(key(line.range(), line.name()), -1, Integer::sum) < 0)
                .filter(this::isConfirmed).map(MissingLine::new).toList();
    }

    private List<UnpredictedLine> findUnpredicted() {
        Map<Key, Integer> known = new HashMap<>();
        predicted.forEach(line -> known.merge(key(line.range(), line.name()), 1, Integer::sum));
        return observed.iomem().entries().stream().filter(line -> things.containsKey(unnumbered(line.name())))
                .filter(line -> known.merge(key(line.range(), line.name()), -1, Integer::sum) < 0)
                .filter(line -> !isListedOtherwise(line)).map(UnpredictedLine::new).toList();
    }

    /** Those of the missing lines in whose place no other one stands. */
    private List<MissingLine> withoutChanged(List<MissingLine> all, List<UnpredictedLine> others) {
        Set<MissingLine> gone = new LinkedHashSet<>(all);
        Set<Spanned> used = new HashSet<>();
        for (Overlap overlap : Geometry.overlaps(all, others)) {
            MissingLine line = (MissingLine) overlap.one();
            UnpredictedLine other = (UnpredictedLine) overlap.other();
            boolean instead = overlap.relation() == Relation.EQUAL
                    || unnumbered(other.line().name()).equals(unnumbered(line.line().name()));
            if (instead && gone.contains(line) && used.add(other)) {
                gone.remove(line);
                changed.add(new ChangedLine(line, other));
            }
        }
        return List.copyOf(gone);
    }

    /** Whether the listing of such things shows it too, so that it is known there that it was not predicted. */
    private boolean isListedOtherwise(ObservedResource line) {
        String thing = things.get(unnumbered(line.name()));
        boolean predictedThere = predictedPlaces.contains(new Place(thing, line.range()));
        return switch (thing) {
            case WINDOW -> windows.contains(line.range()) && !predictedThere;
            case REGION -> regions.contains(line.range()) && !predictedThere;
            case DAX, ADDED -> otherDevices.stream().anyMatch(device -> device.range().contains(line.range()));
            default -> false;
        };
    }

    /** Whether what has the line was seen as it was predicted, or could not be seen elsewhere. */
    private boolean isConfirmed(PlacedResource line) {
        Resource resource = line.resource();
        return switch (thing(resource.row())) {
            case WINDOW -> !observed.windows().stated() || windows.contains(resource.range());
            case REGION -> !SeenRegion.complete(observed) || regions.contains(resource.range());
            case DAX, ADDED -> devices.contains(resource.of() instanceof KmemPart part ? part.device() : resource.of());
            default -> true;
        };
    }

    private Key key(AddressRange range, String name) {
        String unnumbered = unnumbered(name);
        return new Key(range, WINDOW.equals(things.get(unnumbered)) ? name : unnumbered);
    }

    private static String unnumbered(String name) {
        return name.replaceAll("\\d+", "#");
    }
}
