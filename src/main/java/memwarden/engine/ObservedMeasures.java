package memwarden.engine;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import memwarden.facts.ApertureInWindow;
import memwarden.facts.Contacts;
import memwarden.facts.CxlWindow;
import memwarden.facts.DaxComparison;
import memwarden.facts.DaxDevice;
import memwarden.facts.DaxMatch;
import memwarden.facts.DaxSightings;
import memwarden.facts.Decision;
import memwarden.facts.Disagreement;
import memwarden.facts.Geometry;
import memwarden.facts.KernelSaying;
import memwarden.facts.KmemPart;
import memwarden.facts.LineComparison;
import memwarden.facts.MapRange;
import memwarden.facts.MessageComparison;
import memwarden.facts.OnlineReviews;
import memwarden.facts.PlacedResource;
import memwarden.facts.PredictedMessage;
import memwarden.facts.RamComparison;
import memwarden.facts.RangeNode;
import memwarden.facts.ResourceRow;
import memwarden.facts.SeenBlockSize;
import memwarden.facts.SeenDaxDevice;
import memwarden.facts.SeenNodes;
import memwarden.facts.SeenOnlinePolicy;
import memwarden.facts.SeenRam;
import memwarden.facts.SeenRegion;
import memwarden.model.FirmwareKind;
import memwarden.model.Observed;
import memwarden.model.ObservedWindow;
import memwarden.model.Spanned;
import memwarden.model.Subject;

/**
 * Measures what was predicted against what was observed. Of what no listing was made, nothing is measured, so that a rule
 * that finds something missing speaks only where it would have been seen.
 */
final class ObservedMeasures {

    /** What was predicted. */
    record Prediction(List<Decision> decisions, List<CxlWindow> windows, List<DaxDevice> devices, List<KmemPart> parts,
            List<PlacedResource> lines, List<RangeNode> nodes, List<MapRange> map,
            List<PredictedMessage> messages) {
    }

    private final Observed observed;
    private final Prediction predicted;

    ObservedMeasures(Observed observed, Prediction predicted) {
        this.observed = observed;
        this.predicted = predicted;
    }

    List<Subject> all(Collection<ResourceRow> rows, Collection<KernelSaying> sayings) {
        DaxSightings dax = new DaxSightings(observed);
        List<DaxComparison> devices = dax.comparedWith(predicted.devices());
        List<DaxMatch> matches = devices.stream().flatMap(device -> device.exact().stream()).toList();
        return Stream.of(devices, matches,
                Geometry.contacts(dax.visible(predicted.devices()), dax.seen(), SeenDaxDevice.class),
                inPersistentMemory(dax.seen()), windows(), regions(), lines(rows, dax, matches), Disagreement.in(observed), ApertureInWindow.in(observed),
                SeenNodes.missing(observed, predicted.nodes()),
                OnlineReviews.of(predicted.parts(), observed.memory().blocks().entries(), matches),
                observed.memory().autoOnline().stream().map(SeenOnlinePolicy::new).toList(),
                observed.memory().blockSize().stream().map(SeenBlockSize::new).toList(),
                messages(sayings)).<Subject>flatMap(List::stream).toList();
    }

    private List<Subject> windows() {
        List<ObservedWindow> seen = observed.windows().entries();
        return observed.windows().stated() ? bothWays(predicted.windows(), CxlWindow.class, seen, ObservedWindow.class, true)
                : List.of();
    }

    private List<Subject> regions() {
        List<SeenRegion> seen = SeenRegion.of(observed);
        List<PlacedResource> regions = predicted.lines().stream()
                .filter(line -> line.resource().row().thing().equals("region")).toList();
        return bothWays(regions, PlacedResource.class, seen, SeenRegion.class, SeenRegion.complete(observed));
    }

    /** What firmware calls persistent is divided by labels that no description of NVDIMMs tells. */
    private List<Contacts> inPersistentMemory(List<? extends Spanned> seen) {
        return Geometry.contacts(seen, predicted.map().stream()
                .filter(range -> range.kind() == FirmwareKind.PERSISTENT).toList(), MapRange.class);
    }

    /** @param complete whether everything that is there was seen */
    private static List<Subject> bothWays(List<? extends Spanned> predicted, Class<? extends Spanned> kind,
            List<? extends Spanned> seen, Class<? extends Spanned> seenKind, boolean complete) {
        List<Contacts> ofPredicted = complete ? Geometry.contacts(predicted, seen, seenKind) : List.of();
        return Stream.of(ofPredicted, Geometry.contacts(seen, predicted, kind)).<Subject>flatMap(List::stream).toList();
    }

    private List<Subject> lines(Collection<ResourceRow> rows, DaxSightings dax, List<DaxMatch> matches) {
        if (!observed.iomem().stated() || predicted.lines().isEmpty()) {
            return List.of();
        }
        LineComparison lines = new LineComparison(observed, predicted.lines(), rows, dax.seen(), matches);
        if (!RamComparison.whole(observed)) {
            return Stream.of(lines.unpredicted(), inPersistentMemory(lines.unpredicted()))
                    .<Subject>flatMap(List::stream).toList();
        }
        RamComparison ram = new RamComparison(observed, predicted.lines());
        return Stream.of(lines.missing(), lines.changed(), lines.unpredicted(),
                inPersistentMemory(lines.unpredicted()), ram.unpredicted(),
                Geometry.contacts(predicted.decisions(), ram.seen(), SeenRam.class)).<Subject>flatMap(List::stream).toList();
    }

    private List<Subject> messages(Collection<KernelSaying> sayings) {
        MessageComparison messages = new MessageComparison(observed, predicted.messages());
        return Stream.<List<? extends Subject>>of(messages.unheard(), messages.heard(sayings))
                .<Subject>flatMap(List::stream).toList();
    }
}
