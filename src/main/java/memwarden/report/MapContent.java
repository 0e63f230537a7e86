package memwarden.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import memwarden.facts.BareWindow;
import memwarden.facts.Contacts;
import memwarden.facts.CxlWindow;
import memwarden.facts.Decision;
import memwarden.facts.Geometry;
import memwarden.facts.Judgement;
import memwarden.facts.Judgement.Decided;
import memwarden.facts.MapRange;
import memwarden.facts.PlacedResource;
import memwarden.facts.Region;
import memwarden.facts.RegionObject;
import memwarden.facts.Resource;
import memwarden.facts.UncommittedRegion;
import memwarden.model.AddressRange;
import memwarden.model.Cfmws;
import memwarden.model.Confidence;
import memwarden.model.EfiMemoryType;
import memwarden.model.EfiRange;
import memwarden.model.FirmwareKind;
import memwarden.model.Owner;
import memwarden.model.Spanned;
import memwarden.model.Truth;
import memwarden.model.Use;

/** What the map of a judgement shows: the ranges of the memory map, windows, regions and decisions. */
final class MapContent {

    private static final Set<FirmwareKind> SPECIAL = Set.of(FirmwareKind.SOFT_RESERVED, FirmwareKind.PERSISTENT);
    private static final Set<Owner> COMMON = Set.of(Owner.CORE_MM, Owner.FIRMWARE, Owner.NOBODY);
    private static final Comparator<Spanned> BY_RANGE =
            Comparator.comparing(Spanned::range).thenComparing(Spanned::label);

    private final Judgement judgement;
    /** Windows and regions, with their line of /proc/iomem if they have one. */
    private final Map<Spanned, Optional<PlacedResource>> resources = new IdentityHashMap<>();

    private MapContent(Judgement judgement) {
        this.judgement = judgement;
        judgement.proofs().conclusionsOf(Resource.class)
                .forEach(resource -> resources.put(resource.of(), Optional.empty()));
        judgement.iomem().forEach(line -> resources.put(line.resource().of(), Optional.of(line)));
    }

    static List<MapBlock> of(Judgement judgement) {
        MapContent content = new MapContent(judgement);
        List<MapBlock> blocks = new ArrayList<>();
        content.addFirmware(blocks);
        content.addWindows(blocks);
        content.addRegions(blocks);
        content.addOwners(blocks);
        return blocks;
    }

    private void addFirmware(List<MapBlock> blocks) {
        Set<MapRange> ranges = new LinkedHashSet<>();
        judgement.decisions().forEach(decided -> decided.decision().segment().mapRange().ifPresent(ranges::add));
        for (Contacts contacts : Geometry.contacts(ranges, judgement.platform().firmware().memoryMap().entries(),
                EfiRange.class)) {
            MapRange range = (MapRange) contacts.thing();
            boolean dropped = range.kind() == FirmwareKind.NONE;
            blocks.add(new MapBlock(range.range(), MapInk.of(range.kind()), SPECIAL.contains(range.kind()), dropped,
                    dropped ? "not taken over" : range.kind().label(), efiTypes(contacts), List.of()));
        }
    }

    /** What the EFI map says of it; how many different things if it is not one. */
    private static List<String> efiTypes(Contacts contacts) {
        List<String> types = contacts.overlaps().stream().map(overlap -> (EfiRange) overlap.other())
                .map(MapContent::efiType).distinct().toList();
        return types.size() <= 1 ? types : List.of(types.size() + " EFI types");
    }

    private static String efiType(EfiRange entry) {
        String type = entry.type() == EfiMemoryType.OTHER ? "EFI type " + AddressRange.hex(entry.number())
                : entry.type().label();
        return entry.specificPurpose() == Truth.YES ? type + " + SP" : type;
    }

    private void addWindows(List<MapBlock> blocks) {
        Map<Cfmws, Spanned> published = new IdentityHashMap<>();
        for (Spanned thing : resources.keySet()) {
            if (thing instanceof CxlWindow window) {
                published.put(window.cfmws(), window);
            } else if (thing instanceof BareWindow window) {
                published.put(window.cfmws(), window);
            }
        }
        for (Cfmws cfmws : judgement.platform().firmware().cedt().windows().entries()) {
            Spanned window = published.get(cfmws);
            MapInk ink = window == null ? MapInk.NO_WINDOW
                    : window instanceof BareWindow ? MapInk.BARE_WINDOW : MapInk.WINDOW;
            String name = window == null ? "no CXL window" : line(window).orElse("CXL window");
            blocks.add(new MapBlock(cfmws.range(), ink, true, window == null, name,
                    List.of(cfmws.id()), restrictions(cfmws)));
        }
    }

    private static List<String> restrictions(Cfmws cfmws) {
        return cfmws.restrictions().stream().flatMap(Collection::stream).sorted()
                .map(restriction -> restriction.label()).toList();
    }

    private void addRegions(List<MapBlock> blocks) {
        List<Spanned> regions = resources.keySet().stream()
                .filter(thing -> thing instanceof Region || thing instanceof UncommittedRegion)
                .sorted(BY_RANGE).toList();
        for (Spanned thing : regions) {
            MapInk ink = thing instanceof Region region ? MapInk.of(region.mode()) : MapInk.IDLE_REGION;
            List<String> details = new ArrayList<>(List.of(
                    thing instanceof Region region ? region.mode().label() : "never committed"));
            cache(thing).ifPresent(cache -> details.add(ByteSize.of(cache) + " is cache"));
            blocks.add(new MapBlock(thing.range(), ink, true, thing instanceof UncommittedRegion,
                    line(thing).orElse("region"), details,
                    cache(thing).map(cache -> "extended linear cache " + cache).stream().toList()));
        }
    }

    /** The extended linear cache that a region begins with. */
    private Optional<AddressRange> cache(Spanned region) {
        return judgement.proofs().grounds(region).stream()
                .filter(RegionObject.class::isInstance).map(RegionObject.class::cast)
                .filter(object -> object.decoded().start() != object.range().start())
                .map(object -> new AddressRange(object.range().start(), object.decoded().start() - 1)).findFirst();
    }

    /** What /proc/iomem calls it. */
    private Optional<String> line(Spanned thing) {
        return resources.get(thing).map(PlacedResource::name);
    }

    private void addOwners(List<MapBlock> blocks) {
        AddressRange open = null;
        Decided before = null;
        for (Decided decided : judgement.decisions()) {
            if (before != null && !continues(before, decided)) {
                blocks.add(owner(before, open));
                open = null;
            }
            AddressRange range = decided.decision().range();
            open = open == null ? range : open.span(range);
            before = decided;
        }
        if (before != null) {
            blocks.add(owner(before, open));
        }
    }

    /** Whether one thing gives both to the same owner, so that they are two only for what else ends between them. */
    private static boolean continues(Decided one, Decided next) {
        return one.decision().range().isFollowedBy(next.decision().range())
                && one.decision().basis() == next.decision().basis()
                && Answer.of(one).equals(Answer.of(next)) && one.confidence() == next.confidence();
    }

    private static MapBlock owner(Decided decided, AddressRange range) {
        Decision decision = decided.decision();
        List<String> details = new ArrayList<>(Answer.of(decided).details());
        if (decided.confidence() != Confidence.CERTAIN) {
            details.add(decided.confidence().label());
        }
        return new MapBlock(range, MapInk.of(decision.owner()), !COMMON.contains(decision.owner()),
                decision.owner() == Owner.NOBODY || decision.use() == Use.UNUSABLE, decision.owner().label(), details,
                List.of("device " + decision.device().label(), "rule " + decided.rule().id()));
    }
}
