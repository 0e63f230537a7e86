package memwarden.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import memwarden.facts.Aperture;
import memwarden.facts.AskedTypes;
import memwarden.facts.Assembly;
import memwarden.facts.AttachDoubt;
import memwarden.facts.AttachFailure;
import memwarden.facts.AutomatedRange;
import memwarden.facts.Bar;
import memwarden.facts.BareWindow;
import memwarden.facts.BehindPort;
import memwarden.facts.BlameRow;
import memwarden.facts.BlockLimit;
import memwarden.facts.Claim;
import memwarden.facts.CommittedDecoder;
import memwarden.facts.Contacts;
import memwarden.facts.CxlWindow;
import memwarden.facts.DaxDevice;
import memwarden.facts.Decision;
import memwarden.facts.DecisionUnit;
import memwarden.facts.DecodedMemory;
import memwarden.facts.DeviceCensus;
import memwarden.facts.DeviceDemand;
import memwarden.facts.DevicePath;
import memwarden.facts.EndpointState;
import memwarden.facts.ExpectedType;
import memwarden.facts.FirmwareRegion;
import memwarden.facts.FirmwareTables;
import memwarden.facts.Geometry;
import memwarden.model.Truth;
import memwarden.facts.IsolationObstacle;
import memwarden.facts.PortReview;
import memwarden.facts.InterleaveSet;
import memwarden.facts.KeptNode;
import memwarden.facts.KernelSaying;
import memwarden.facts.KmemPart;
import memwarden.facts.LikelyReason;
import memwarden.facts.LoggedBlames;
import memwarden.facts.MapChange;
import memwarden.facts.MapEntry;
import memwarden.facts.MapPiece;
import memwarden.facts.MapRange;
import memwarden.facts.MemoryWays;
import memwarden.facts.Observation;
import memwarden.facts.Obstacle;
import memwarden.facts.OperatorRegion;
import memwarden.facts.PerformanceGap;
import memwarden.facts.PerformanceReview;
import memwarden.facts.PlacedResource;
import memwarden.facts.PortMemories;
import memwarden.facts.PortMemory;
import memwarden.facts.PortSpreads;
import memwarden.facts.PredictedMessage;
import memwarden.facts.RamSpan;
import memwarden.facts.RangeNode;
import memwarden.facts.Reasons;
import memwarden.facts.RefusedWindow;
import memwarden.facts.Region;
import memwarden.facts.RegionObject;
import memwarden.facts.Resource;
import memwarden.facts.ResourceRow;
import memwarden.facts.ResourceTree;
import memwarden.facts.Rivalry;
import memwarden.facts.SlitFault;
import memwarden.facts.SuspectModule;
import memwarden.facts.Topology;
import memwarden.facts.UncommittedRegion;
import memwarden.facts.UnpublishedWindow;
import memwarden.facts.WindowNode;
import memwarden.facts.WindowNumber;
import memwarden.model.Affinity;
import memwarden.model.CdatStructure;
import memwarden.model.Cfmws;
import memwarden.model.Chbs;
import memwarden.model.CoherentMemory;
import memwarden.model.CxlSwitch;
import memwarden.model.Dsemts;
import memwarden.model.Dsmas;
import memwarden.model.DvsecRange;
import memwarden.model.EfiRange;
import memwarden.model.EmptyWindow;
import memwarden.model.Endpoint;
import memwarden.model.EndpointDecoder;
import memwarden.model.HdmDecoder;
import memwarden.model.Hmat;
import memwarden.model.HostBridge;
import memwarden.model.IsolationPolicy;
import memwarden.model.Locality;
import memwarden.model.Located;
import memwarden.model.PortDecoder;
import memwarden.model.Slit;
import memwarden.model.Spanned;
import memwarden.model.SratMemory;
import memwarden.model.Subject;

/**
 * What the geometry has to say between two strata. A rule that needs to know how two kinds of things lie to each other
 * finds {@link memwarden.facts.Overlap} facts for them if the pair is listed here.
 */
final class Measures {

    private record Pair(Class<? extends Spanned> one, Class<? extends Spanned> other) {
    }

    private static final List<Pair> PAIRS = List.of(
            new Pair(InterleaveSet.class, CxlWindow.class),
            new Pair(DvsecRange.class, CxlWindow.class),
            new Pair(RegionObject.class, CxlWindow.class),
            new Pair(RegionObject.class, MapRange.class),
            new Pair(RegionObject.class, RegionObject.class),
            new Pair(CxlWindow.class, SratMemory.class),
            new Pair(CxlWindow.class, MapRange.class),
            new Pair(BareWindow.class, MapRange.class),
            new Pair(Cfmws.class, Cfmws.class),
            new Pair(Cfmws.class, MapRange.class),
            new Pair(Cfmws.class, SratMemory.class),
            new Pair(Bar.class, DecodedMemory.class),
            new Pair(Bar.class, Cfmws.class),
            new Pair(Aperture.class, Cfmws.class),
            new Pair(EfiRange.class, Cfmws.class),
            new Pair(DvsecRange.class, Cfmws.class),
            new Pair(SratMemory.class, MapRange.class),
            new Pair(SratMemory.class, SratMemory.class),
            new Pair(DecisionUnit.class, SratMemory.class),
            new Pair(DecisionUnit.class, KeptNode.class),
            new Pair(DecisionUnit.class, CxlWindow.class),
            new Pair(DecisionUnit.class, BareWindow.class),
            new Pair(DecisionUnit.class, Region.class),
            new Pair(DecisionUnit.class, MapRange.class),
            new Pair(Region.class, SratMemory.class),
            new Pair(Region.class, KeptNode.class),
            new Pair(Region.class, MapRange.class),
            new Pair(Region.class, CxlWindow.class),
            new Pair(Claim.class, Claim.class),
            new Pair(Claim.class, Region.class),
            new Pair(Claim.class, UncommittedRegion.class),
            new Pair(Claim.class, CxlWindow.class),
            new Pair(Claim.class, BareWindow.class),
            new Pair(Claim.class, MapRange.class),
            new Pair(DecodedMemory.class, MapRange.class),
            new Pair(DecodedMemory.class, EfiRange.class),
            new Pair(DecodedMemory.class, DaxDevice.class),
            new Pair(ExpectedType.class, EfiRange.class),
            new Pair(DecodedMemory.class, Cfmws.class),
            new Pair(DecodedMemory.class, Claim.class),
            new Pair(DecodedMemory.class, Region.class),
            new Pair(DecodedMemory.class, Decision.class),
            new Pair(DecodedMemory.class, CoherentMemory.class),
            new Pair(PortMemory.class, Region.class),
            new Pair(PortMemory.class, Decision.class),
            new Pair(AutomatedRange.class, DecodedMemory.class),
            new Pair(AutomatedRange.class, Decision.class),
            new Pair(CoherentMemory.class, MapRange.class));

    /** Whatever a decision must be made about, and whatever may decide it. */
    private static final List<Class<? extends Spanned>> DECIDED =
            List.of(MapRange.class, Cfmws.class, CxlWindow.class, Region.class, Claim.class, DaxDevice.class,
                    KmemPart.class, Rivalry.class);

    private final Map<Class<?>, List<Subject>> known = new HashMap<>();
    private final OperatorMeasures operator = new OperatorMeasures();
    private final Supplier<List<PredictedMessage>> messages;

    /** @param messages what the kernel was predicted to log, so far */
    Measures(Supplier<List<PredictedMessage>> messages) {
        this.messages = messages;
    }

    /** Takes note of new facts, and measures them against each other and against the older ones. */
    List<Subject> measure(Collection<? extends Subject> fresh) {
        Map<Class<?>, List<Subject>> added = new HashMap<>();
        for (Subject fact : fresh) {
            operator.note(fact);
            added.computeIfAbsent(fact.getClass(), kind -> new ArrayList<>()).add(fact);
        }
        List<Subject> measured = new ArrayList<>();
        for (Pair pair : PAIRS) {
            List<? extends Spanned> newOnes = ofKind(pair.one(), added);
            List<? extends Spanned> newOthers = ofKind(pair.other(), added);
            if (newOnes.isEmpty() && newOthers.isEmpty()) {
                continue;
            }
            List<? extends Spanned> allOthers = Stream.concat(all(pair.other()).stream(), newOthers.stream()).toList();
            measured.addAll(Geometry.overlaps(newOnes, allOthers));
            measured.addAll(Geometry.overlaps(all(pair.one()), newOthers));
        }
        added.forEach((kind, facts) -> known.computeIfAbsent(kind, none -> new ArrayList<>()).addAll(facts));
        return measured;
    }

    /** What must be measured before a stratum begins, beyond the overlaps. */
    List<Subject> before(String agendaGroup) {
        return switch (agendaGroup) {
            case "firmware-map/pieces" -> List.copyOf(Geometry.pieces(all(MapEntry.class), all(MapChange.class)));
            case "firmware-map/ranges" -> List.copyOf(Geometry.runs(all(MapPiece.class)));
            case "topology/ports" -> List.copyOf(all(Endpoint.class).stream().map(DeviceDemand::of)
                    .flatMap(Optional::stream).toList());
            case "topology/devices" -> paths();
            case "regions/assembly" -> List.copyOf(Geometry.interleaveSets(all(CommittedDecoder.class)));
            case "regions/attach" -> assembly();
            case "regions/outcome" -> Stream.of(
                    contacts(InterleaveSet.class, CxlWindow.class),
                    Geometry.attachReviews(all(RegionObject.class), all(AttachFailure.class),
                            all(AttachDoubt.class)))
                    .<Subject>flatMap(List::stream).toList();
            case "ownership/claims" -> Stream.of(
                    Geometry.contacts(all(DecisionUnit.class), windowsInIomem(), CxlWindow.class),
                    contacts(DecisionUnit.class, UnpublishedWindow.class),
                    contacts(DecisionUnit.class, FirmwareRegion.class),
                    contacts(CxlWindow.class, DecisionUnit.class),
                    List.of(census())).<Subject>flatMap(List::stream).toList();
            case "operator/settings" -> operator.nextStep();
            case "operator/afterwards" -> operator.afterwards();
            case "ownership/units" -> List.copyOf(sratContacts(MapRange.class));
            case "ownership/window-nodes" -> List.copyOf(Geometry.windowNodes(
                    Stream.<Located>concat(all(Cfmws.class).stream(), all(EmptyWindow.class).stream()).toList(),
                    all(SratMemory.class), all(Affinity.class)));
            case "ownership/nodes" -> Stream.of(
                    Geometry.sratNodes(all(SratMemory.class), all(Affinity.class)),
                    ramContacts(),
                    sratContacts(DecisionUnit.class),
                    sratContacts(Region.class),
                    contacts(DecisionUnit.class, WindowNode.class),
                    contacts(DecisionUnit.class, KeptNode.class),
                    contacts(Region.class, KeptNode.class)).<Subject>flatMap(List::stream).toList();
            case "ownership/regions" -> List.copyOf(contacts(Region.class, MapRange.class));
            case "dax/obstacles" -> List.copyOf(Geometry.blockGrid(all(BlockLimit.class), all(RamSpan.class)));
            case "dax/devices" -> List.copyOf(Geometry.reviews(all(Claim.class), all(Obstacle.class)));
            case "dax/decisions" -> List.copyOf(Geometry.segments(
                    DECIDED.stream().flatMap(kind -> all(kind).stream()).toList()));
            case "isolation/verdicts" -> reviews();
            case "isolation/obstacles" -> behindPorts();
            case "iomem/resources" -> List.copyOf(
                    Geometry.windowNumbers(all(Cfmws.class), all(EmptyWindow.class), all(RefusedWindow.class)));
            case "iomem/lines" -> List.copyOf(ResourceTree.of(all(Resource.class), all(WindowNumber.class)));
            case "firmware-workaround/contradictions" -> Stream.of(
                    FirmwareTables.rooms(all(Cfmws.class), all(DecodedMemory.class)),
                    FirmwareTables.devices(all(Cfmws.class), all(DevicePath.class)),
                    FirmwareTables.windows(all(HostBridge.class), all(Cfmws.class)),
                    FirmwareTables.domains(all(Hmat.class)),
                    FirmwareTables.undescribed(all(Endpoint.class)),
                    FirmwareTables.distances(all(Slit.class), all(Locality.class)),
                    SlitFault.of(all(Slit.class)),
                    performance(),
                    contacts(Cfmws.class, Cfmws.class),
                    new AskedTypes(all(Dsmas.class), all(Dsemts.class)).of(all(DecodedMemory.class)),
                    contacts(EfiRange.class, Cfmws.class),
                    contacts(SratMemory.class, MapRange.class),
                    contacts(DecodedMemory.class, MapRange.class)).<Subject>flatMap(List::stream).toList();
            case "firmware-workaround/log" -> blames();
            case "observed/differences" -> differences();
            default -> List.of();
        };
    }

    private List<PerformanceGap> performance() {
        MemoryWays ways = new MemoryWays(all(DevicePath.class), all(CdatStructure.class), all(Affinity.class));
        return new PerformanceReview(ways, all(SratMemory.class), all(Cfmws.class), all(DecodedMemory.class)).of(all(Hmat.class));
    }

    private List<Subject> behindPorts() {
        List<PortMemory> memories =
                PortMemories.of(all(BehindPort.class), all(DecodedMemory.class), all(OperatorRegion.class));
        return Stream.<Subject>concat(memories.stream(),
                PortSpreads.of(memories, all(IsolationPolicy.class)).stream()).toList();
    }

    /** Whom the kernel blames in what it logged, beside what it was predicted to log. */
    private List<Subject> blames() {
        List<PredictedMessage> predicted = messages.get();
        return all(Observation.class).stream().<Subject>flatMap(observation -> new LoggedBlames(all(BlameRow.class), predicted)
                .in(observation.observed().log().messages().entries()).stream()).toList();
    }

    private List<Subject> differences() {
        List<Subject> found = new ArrayList<>(Reasons.of(all(SuspectModule.class), all(LikelyReason.class)));
        for (Observation observation : all(Observation.class)) {
            ObservedMeasures.Prediction predicted = new ObservedMeasures.Prediction(all(Decision.class),
                    all(CxlWindow.class), all(DaxDevice.class), all(KmemPart.class), all(PlacedResource.class),
                    all(RangeNode.class), all(MapRange.class), messages.get());
            found.addAll(new ObservedMeasures(observation.observed(), predicted)
                    .all(all(ResourceRow.class), all(KernelSaying.class)));
        }
        return found;
    }

    private List<Subject> reviews() {
        return all(IsolationPolicy.class).stream().filter(policy -> policy.enable() == Truth.YES)
                .<Subject>map(policy -> new PortReview(policy, all(IsolationObstacle.class).stream()
                        .filter(obstacle -> obstacle.policy().equals(policy)).toList())).toList();
    }

    private List<Subject> paths() {
        Topology topology = new Topology(all(HostBridge.class), all(CxlSwitch.class));
        List<DevicePath> paths = all(Endpoint.class).stream().map(topology::path).toList();
        return Stream.<Stream<? extends Subject>>of(paths.stream(), paths.stream().flatMap(Topology::steps),
                paths.stream().flatMap(Topology::behind)).<Subject>flatMap(found -> found).toList();
    }

    private List<Subject> assembly() {
        List<RegionObject> regions = all(RegionObject.class);
        Assembly assembly = new Assembly(all(DevicePath.class), all(Chbs.class));
        List<HdmDecoder> decoders = Stream.<HdmDecoder>concat(all(EndpointDecoder.class).stream(),
                all(PortDecoder.class).stream()).toList();
        return Stream.of(assembly.regionPaths(regions),
                assembly.portSetups(Geometry.overlaps(regions, all(CxlWindow.class))),
                Assembly.decoderOrders(decoders)).<Subject>flatMap(List::stream).toList();
    }

    private List<Subject> ramContacts() {
        List<RamSpan> span = Geometry.ramSpan(all(MapRange.class));
        return Stream.<Subject>concat(span.stream(), Stream.of(DecisionUnit.class, Region.class)
                .flatMap(things -> Geometry.contacts(all(things), span, RamSpan.class).stream())).toList();
    }

    /** What dax_hmem finds when it asks the resource tree for windows: one without a decoder is a window too. */
    private List<Spanned> windowsInIomem() {
        return Stream.<Spanned>concat(all(CxlWindow.class).stream(), all(BareWindow.class).stream()).toList();
    }

    /** An entry that is not enabled says nothing. */
    private List<Contacts> sratContacts(Class<? extends Spanned> things) {
        return Geometry.contacts(all(things), all(SratMemory.class).stream().filter(SratMemory::enabled).toList(),
                SratMemory.class);
    }

    private DeviceCensus census() {
        Map<Boolean, List<EndpointState>> devices = all(EndpointState.class).stream()
                .sorted(Comparator.comparing(EndpointState::label))
                .collect(Collectors.partitioningBy(EndpointState::attached));
        return new DeviceCensus(devices.get(true), Stream.<Subject>concat(devices.get(false).stream(),
                all(UncommittedRegion.class).stream().sorted(Comparator.comparing(UncommittedRegion::range))).toList());
    }

    private <T extends Spanned> List<Contacts> contacts(Class<? extends Spanned> things, Class<T> kind) {
        return Geometry.contacts(all(things), all(kind), kind);
    }

    private <T> List<T> all(Class<T> kind) {
        return ofKind(kind, known);
    }

    /** The facts of a type, or of all types that implement it. */
    private static <T> List<T> ofKind(Class<T> kind, Map<Class<?>, List<Subject>> facts) {
        return facts.entrySet().stream().filter(entry -> kind.isAssignableFrom(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream()).map(kind::cast).toList();
    }
}
