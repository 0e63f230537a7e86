package memwarden.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import memwarden.facts.Claim;
import memwarden.facts.CommittedDecoder;
import memwarden.facts.Contacts;
import memwarden.facts.CxlWindow;
import memwarden.facts.DaxDevice;
import memwarden.facts.DecisionUnit;
import memwarden.facts.DeviceCensus;
import memwarden.facts.EndpointState;
import memwarden.facts.FirmwareRegion;
import memwarden.facts.Geometry;
import memwarden.facts.InterleaveSet;
import memwarden.facts.MapEntry;
import memwarden.facts.MapPiece;
import memwarden.facts.MapRange;
import memwarden.facts.Obstacle;
import memwarden.facts.Piece;
import memwarden.facts.RefusedWindow;
import memwarden.facts.Region;
import memwarden.facts.UnitClaim;
import memwarden.model.Cfmws;
import memwarden.model.CreatedRegion;
import memwarden.model.Spanned;
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
            new Pair(CreatedRegion.class, CxlWindow.class),
            new Pair(CreatedRegion.class, DecisionUnit.class),
            new Pair(CreatedRegion.class, UnitClaim.class),
            new Pair(CreatedRegion.class, FirmwareRegion.class),
            new Pair(Region.class, MapRange.class),
            new Pair(Claim.class, Claim.class),
            new Pair(Claim.class, Region.class),
            new Pair(Claim.class, CxlWindow.class),
            new Pair(Claim.class, MapRange.class));

    /** Whatever a decision must be made about, and whatever may decide it. */
    private static final List<Class<? extends Spanned>> DECIDED =
            List.of(MapRange.class, Cfmws.class, CxlWindow.class, Region.class, Claim.class, DaxDevice.class);

    private final Map<Class<?>, List<Spanned>> known = new HashMap<>();
    private final List<Obstacle> obstacles = new ArrayList<>();
    private final List<EndpointState> devices = new ArrayList<>();

    /** Takes note of new facts, and measures them against each other and against the older ones. */
    List<Subject> measure(Collection<? extends Subject> fresh) {
        Map<Class<?>, List<Spanned>> added = new HashMap<>();
        for (Subject fact : fresh) {
            if (fact instanceof Obstacle obstacle) {
                obstacles.add(obstacle);
            } else if (fact instanceof EndpointState device) {
                devices.add(device);
            } else if (fact instanceof Spanned spanned) {
                added.computeIfAbsent(fact.getClass(), kind -> new ArrayList<>()).add(spanned);
            }
        }
        List<Subject> measured = new ArrayList<>();
        for (Pair pair : PAIRS) {
            List<Spanned> newOnes = ofKind(pair.one(), added);
            List<Spanned> newOthers = ofKind(pair.other(), added);
            List<Spanned> oldOnes = of(pair.one());
            List<Spanned> allOthers = Stream.concat(of(pair.other()).stream(), newOthers.stream()).toList();
            measured.addAll(Geometry.overlaps(newOnes, allOthers));
            measured.addAll(Geometry.overlaps(oldOnes, newOthers));
        }
        added.forEach((kind, facts) -> known.computeIfAbsent(kind, none -> new ArrayList<>()).addAll(facts));
        return measured;
    }

    /** What must be measured before a stratum begins, beyond the overlaps. */
    List<Subject> before(String agendaGroup) {
        return switch (agendaGroup) {
            case "firmware-map/pieces" -> pieces();
            case "firmware-map/ranges" -> List.copyOf(Geometry.runs(all(MapPiece.class)));
            case "regions/assembly" -> List.copyOf(Geometry.interleaveSets(all(CommittedDecoder.class)));
            case "regions/outcome" -> List.copyOf(contacts(InterleaveSet.class, CxlWindow.class));
            case "ownership/claims" -> Stream.of(
                    contacts(DecisionUnit.class, CxlWindow.class),
                    contacts(DecisionUnit.class, RefusedWindow.class),
                    contacts(DecisionUnit.class, FirmwareRegion.class),
                    contacts(CxlWindow.class, DecisionUnit.class),
                    List.of(census())).<Subject>flatMap(List::stream).toList();
            case "ownership/operator" -> List.copyOf(contacts(CreatedRegion.class, CxlWindow.class));
            case "ownership/regions" -> List.copyOf(contacts(Region.class, MapRange.class));
            case "dax/devices" -> List.copyOf(Geometry.reviews(all(Claim.class), obstacles));
            case "dax/decisions" -> List.copyOf(Geometry.segments(
                    DECIDED.stream().flatMap(kind -> of(kind).stream()).toList()));
            default -> List.of();
        };
    }

    /** Which entries cover a piece matters only where there are several: then a rule must choose. */
    private List<Subject> pieces() {
        List<MapEntry> entries = all(MapEntry.class);
        List<Piece> pieces = Geometry.pieces(entries);
        List<Subject> measured = new ArrayList<>(pieces);
        measured.addAll(Geometry.overlaps(pieces.stream().filter(Piece::overlapped).toList(), entries));
        return measured;
    }

    private DeviceCensus census() {
        return new DeviceCensus(devices.stream().sorted(Comparator.comparing(EndpointState::label)).toList());
    }

    private <T extends Spanned> List<Contacts> contacts(Class<? extends Spanned> things, Class<T> kind) {
        return Geometry.contacts(of(things), all(kind), kind);
    }

    private List<Spanned> of(Class<?> kind) {
        return ofKind(kind, known);
    }

    /** The facts of a type, or of all types that implement it. */
    private static List<Spanned> ofKind(Class<?> kind, Map<Class<?>, List<Spanned>> facts) {
        return facts.entrySet().stream().filter(entry -> kind.isAssignableFrom(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream()).toList();
    }

    private <T extends Spanned> List<T> all(Class<T> kind) {
        return of(kind).stream().map(kind::cast).toList();
    }
}
