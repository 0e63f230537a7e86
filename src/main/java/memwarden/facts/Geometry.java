package memwarden.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import memwarden.model.AddressRange;
import memwarden.model.Affinity;
import memwarden.model.AffinityKind;
import memwarden.model.Cfmws;
import memwarden.model.EmptyWindow;
import memwarden.model.FirmwareKind;
import memwarden.model.Located;
import memwarden.model.Spanned;
import memwarden.model.SratMemory;
import memwarden.model.Subject;
import memwarden.model.Place;

/**
 * Measures how ranges lie to each other, by sweeping over their ends in order of address. Sorting dominates, so the
 * cost is n log n and the number of results; rules would need a cross product for the same.
 */
public final class Geometry {

    /**
     * Things of the same range are told apart by what they are called and what they are, so that no result depends on
     * the order of facts.
     */
    private static final Comparator<Spanned> BY_RANGE = Comparator.comparing(Spanned::range)
            .thenComparing(Subject::label).thenComparing(thing -> thing.getClass().getSimpleName());
    /** By place in the input, which is the order of the table. */
    static final Comparator<Located> IN_TABLE_ORDER =
            Comparator.comparing(Geometry::place, Comparator.nullsLast(Comparator.naturalOrder()));
    /** Changes by the step of the boot and their turn in it; for want of that by their place in the input. */
    private static final Comparator<MapChange> IN_BOOT_ORDER = Comparator.comparing(MapChange::step)
            .thenComparing(MapChange::turn).thenComparing(Geometry::placeOf, Comparator.nullsLast(Comparator.naturalOrder()));
    private static final Comparator<Spanned> BY_END =
            (one, other) -> Long.compareUnsigned(one.range().end(), other.range().end());

    private Geometry() {
    }

    /** Every pair of two things, a {@code ones} and an {@code others}, that share bytes; by address. */
    public static List<Overlap> overlaps(Collection<? extends Spanned> ones, Collection<? extends Spanned> others) {
        List<Overlap> found = new ArrayList<>();
        List<Spanned> left = sorted(ones);
        List<Spanned> right = sorted(others);
        PriorityQueue<Spanned> openLeft = new PriorityQueue<>(BY_END);
        PriorityQueue<Spanned> openRight = new PriorityQueue<>(BY_END);
        int nextLeft = 0;
        int nextRight = 0;
        while (nextLeft < left.size() || nextRight < right.size()) {
            boolean fromLeft = nextRight == right.size() || nextLeft < left.size()
                    && BY_RANGE.compare(left.get(nextLeft), right.get(nextRight)) <= 0;
            Spanned opened = fromLeft ? left.get(nextLeft++) : right.get(nextRight++);
            PriorityQueue<Spanned> facing = fromLeft ? openRight : openLeft;
            closeBefore(facing, opened.range().start());
            for (Spanned open : facing) {
                if (open != opened) {
                    found.add(fromLeft ? overlap(opened, open) : overlap(open, opened));
                }
            }
            (fromLeft ? openLeft : openRight).add(opened);
        }
        found.sort(Comparator.comparing(Overlap::one, BY_RANGE).thenComparing(Overlap::other, BY_RANGE));
        return found;
    }

    /** The firmware map cut at every boundary of an entry, or of a change that the kernel makes to it. */
    public static List<Piece> pieces(Collection<MapEntry> entries, Collection<MapChange> changes) {
        List<Piece> pieces = new ArrayList<>();
        for (Cut<Spanned> cut : cuts(Stream.<Spanned>concat(entries.stream(), changes.stream()).toList())) {
            List<MapEntry> under = cut.under().stream()
                    .filter(MapEntry.class::isInstance).map(MapEntry.class::cast).toList();
            List<MapChange> made = cut.under().stream()
                    .filter(MapChange.class::isInstance).map(MapChange.class::cast).sorted(IN_BOOT_ORDER).toList();
            pieces.add(new Piece(cut.range(), under, made));
        }
        return pieces;
    }

    /** Maximal runs of pieces of one kind that follow each other without a gap. */
    public static List<Run> runs(Collection<MapPiece> pieces) {
        List<Run> runs = new ArrayList<>();
        List<MapPiece> open = new ArrayList<>();
        for (MapPiece piece : pieces.stream().sorted(BY_RANGE).toList()) {
            if (!open.isEmpty() && !continues(open.get(open.size() - 1), piece)) {
                runs.add(run(open));
                open.clear();
            }
            open.add(piece);
        }
        if (!open.isEmpty()) {
            runs.add(run(open));
        }
        return runs;
    }

    /** All that {@code things} cover, cut at every one of their boundaries. */
    public static List<Segment> segments(Collection<? extends Spanned> things) {
        List<Segment> segments = new ArrayList<>();
        for (Cut<? extends Spanned> cut : cuts(things)) {
            segments.add(new Segment(cut.range(), List.copyOf(cut.under())));
        }
        return segments;
    }

    /**
     * For each of {@code things} all of {@code others} that share bytes with it, by address.
     *
     * @param kind what a rule calls the others
     */
    public static List<Contacts> contacts(Collection<? extends Spanned> things, Collection<? extends Spanned> others,
            Class<? extends Spanned> kind) {
        Map<Spanned, List<Overlap>> byThing = new IdentityHashMap<>();
        for (Overlap overlap : overlaps(things, others)) {
            byThing.computeIfAbsent(overlap.one(), none -> new ArrayList<>()).add(overlap);
        }
        return sorted(things).stream()
                .map(thing -> new Contacts(thing, kind.getSimpleName(), byThing.getOrDefault(thing, List.of())))
                .toList();
    }

    /**
     * Nodes of the enabled SRAT entries: domains are numbered as the kernel meets them, those of processors and generic
     * initiators before those of memory. If no processor is stated, there is one in the domain of the first memory.
     */
    public static List<SratNode> sratNodes(Collection<SratMemory> entries, Collection<Affinity> affinities) {
        List<SratMemory> enabled = entries.stream().filter(SratMemory::enabled).sorted(IN_TABLE_ORDER).toList();
        Map<Long, Integer> nodes = nodesOfDomains(enabled, affinities);
        enabled.forEach(entry -> nodes.putIfAbsent(entry.domain(), nodes.size()));
        return enabled.stream().map(entry -> new SratNode(entry, nodes.get(entry.domain()))).toList();
    }

    private static Map<Long, Integer> nodesOfDomains(List<SratMemory> enabled, Collection<Affinity> affinities) {
        Map<Long, Integer> nodes = new HashMap<>();
        List<Affinity> first = affinities.stream().filter(Affinity::makesNode).sorted(IN_TABLE_ORDER).toList();
        if (first.stream().noneMatch(affinity -> affinity.kind() == AffinityKind.PROCESSOR)) {
            enabled.stream().limit(1).forEach(entry -> nodes.put(entry.domain(), 0));
        }
        first.forEach(affinity -> nodes.putIfAbsent(affinity.domain(), nodes.size()));
        return nodes;
    }

    /**
     * The node that each address of a window would get: that of an SRAT entry in the window, stretched over what lies
     * before it, and over the rest of the window behind the last one; or else a number behind the SRAT's, a new one for
     * each window. Of windows that share addresses the first of the table counts.
     *
     * @param windows CFMWS structures of any size, 0 too: such a one has no address, and yet takes a number
     */
    public static List<WindowNode> windowNodes(Collection<? extends Located> windows, Collection<SratMemory> entries,
            Collection<Affinity> affinities) {
        Map<SratMemory, Integer> nodes = new IdentityHashMap<>();
        sratNodes(entries, affinities).forEach(named -> nodes.put(named.entry(), named.node()));
        int next = (int) Stream.concat(nodes.keySet().stream().map(SratMemory::domain),
                affinities.stream().filter(Affinity::makesNode).map(Affinity::domain)).distinct().count();
        List<Located> inOrder = windows.stream().<Located>map(window -> window).sorted(IN_TABLE_ORDER).toList();
        Map<Spanned, Contacts> described = new IdentityHashMap<>();
        contacts(inOrder.stream().filter(Spanned.class::isInstance).map(Spanned.class::cast).toList(),
                nodes.keySet(), SratMemory.class).forEach(found -> described.put(found.thing(), found));
        List<WindowNode> stretches = new ArrayList<>();
        for (Located window : inOrder) {
            if (!(window instanceof Cfmws cfmws)) {
                next++;
            } else if (described.get(cfmws).none()) {
                stretches.add(new WindowNode(cfmws.range(), cfmws, next++, Optional.empty()));
            } else {
                stretches.addAll(stretched(cfmws, described.get(cfmws), nodes));
            }
        }
        Map<WindowNode, Integer> turn = new IdentityHashMap<>();
        stretches.forEach(stretch -> turn.put(stretch, turn.size()));
        return cuts(stretches).stream()
                .map(cut -> cut.under().stream().min(Comparator.comparing(turn::get)).orElseThrow().at(cut.range()))
                .toList();
    }

    private static List<WindowNode> stretched(Cfmws cfmws, Contacts described, Map<SratMemory, Integer> nodes) {
        List<WindowNode> stretches = new ArrayList<>();
        long from = cfmws.range().start();
        long end = cfmws.range().end();
        for (Overlap overlap : described.overlaps()) {
            SratMemory entry = (SratMemory) overlap.other();
            boolean last = overlap == described.overlaps().get(described.overlaps().size() - 1);
            long to = last ? end : overlap.shared().end();
            if (Long.compareUnsigned(from, to) <= 0) {
                stretches.add(new WindowNode(new AddressRange(from, to), cfmws, nodes.get(entry), Optional.of(entry)));
            }
            if (to == end) {
                break;
            }
            from = Long.compareUnsigned(from, to) <= 0 ? to + 1 : from;
        }
        return stretches;
    }

    /** Numbers of the windows whose fields passed verification, in the order of the table. */
    public static List<WindowNumber> windowNumbers(Collection<Cfmws> windows, Collection<EmptyWindow> emptyWindows,
            Collection<RefusedWindow> refused) {
        Set<Cfmws> unverified = refused.stream().map(RefusedWindow::cfmws).collect(Collectors.toSet());
        List<Located> verified = Stream.<Located>concat(windows.stream().filter(one -> !unverified.contains(one)),
                emptyWindows.stream()).sorted(IN_TABLE_ORDER).toList();
        List<WindowNumber> numbers = new ArrayList<>();
        for (int i = 0; i < verified.size(); i++) {
            numbers.add(new WindowNumber(verified.get(i), i));
        }
        return numbers;
    }

    /** All addresses up to the end of System RAM; nothing if there is no System RAM. */
    public static List<RamSpan> ramSpan(Collection<MapRange> map) {
        return map.stream().filter(range -> range.kind() == FirmwareKind.USABLE).max(BY_RANGE)
                .map(last -> new RamSpan(new AddressRange(0, last.range().end()), last)).stream().toList();
    }

    /** The limits that memory blocks are to meet; nothing if no window sets one, or where there is no System RAM. */
    public static List<BlockGrid> blockGrid(Collection<BlockLimit> limits, Collection<RamSpan> ram) {
        List<BlockLimit> byAddress = limits.stream().sorted(Comparator.comparing(BlockLimit::cfmws, BY_RANGE)).toList();
        return limits.isEmpty() ? List.of() : ram.stream().map(span -> new BlockGrid(byAddress, span)).toList();
    }

    /** Each claim with what stands in its way, by address. */
    public static List<ClaimReview> reviews(Collection<Claim> claims, Collection<Obstacle> obstacles) {
        Map<Claim, List<Obstacle>> byClaim = new IdentityHashMap<>();
        obstacles.stream().sorted(Comparator.comparing(Obstacle::inTheWay, BY_RANGE))
                .forEach(obstacle -> byClaim.computeIfAbsent(obstacle.claim(), none -> new ArrayList<>())
                        .add(obstacle));
        return claims.stream()
                .map(claim -> new ClaimReview(claim, byClaim.getOrDefault(claim, List.of()))).toList();
    }

    /** Each region with what keeps its decoders from being attached, or could, by error and by what it is about. */
    public static List<AttachReview> attachReviews(Collection<RegionObject> regions,
            Collection<AttachFailure> failures, Collection<AttachDoubt> doubts) {
        Map<RegionObject, List<AttachFailure>> failed = new IdentityHashMap<>();
        failures.stream().sorted(Comparator.comparing(AttachFailure::error)
                        .thenComparing(failure -> failure.cause().label()))
                .forEach(failure -> failed.computeIfAbsent(failure.region(), none -> new ArrayList<>()).add(failure));
        Map<RegionObject, List<AttachDoubt>> doubted = new IdentityHashMap<>();
        doubts.stream().sorted(Comparator.comparing(doubt -> doubt.about().label()))
                .forEach(doubt -> doubted.computeIfAbsent(doubt.region(), none -> new ArrayList<>()).add(doubt));
        return regions.stream().map(region -> new AttachReview(region, failed.getOrDefault(region, List.of()),
                doubted.getOrDefault(region, List.of()))).toList();
    }

    /** Committed decoders grouped by the range they decode. */
    public static List<InterleaveSet> interleaveSets(Collection<CommittedDecoder> decoders) {
        Map<AddressRange, List<CommittedDecoder>> byRange = new TreeMap<>();
        decoders.stream().sorted(Comparator.comparing((CommittedDecoder found) -> found.decoder().endpoint())
                        .thenComparing(found -> found.decoder().id()))
                .forEach(found -> byRange.computeIfAbsent(found.range(), none -> new ArrayList<>()).add(found));
        List<InterleaveSet> sets = new ArrayList<>();
        byRange.forEach((range, members) -> sets.add(new InterleaveSet(range, List.copyOf(members))));
        return sets;
    }

    private static Overlap overlap(Spanned one, Spanned other) {
        AddressRange mine = one.range();
        AddressRange its = other.range();
        Relation relation = mine.equals(its) ? Relation.EQUAL
                : its.contains(mine) ? Relation.INSIDE
                : mine.contains(its) ? Relation.AROUND
                : Relation.CROSSING;
        return new Overlap(one, other, relation, mine.intersection(its));
    }

    private static Place placeOf(MapChange change) {
        return change.source() instanceof Located located ? place(located) : null;
    }

    private static Place place(Located thing) {
        return thing.at().whole() instanceof Place text ? text : null;
    }

    private static boolean continues(MapPiece last, MapPiece next) {
        return last.kind() == next.kind() && last.range().isFollowedBy(next.range());
    }

    private static Run run(List<MapPiece> pieces) {
        AddressRange first = pieces.get(0).range();
        AddressRange last = pieces.get(pieces.size() - 1).range();
        return new Run(first.span(last), pieces.get(0).kind(), List.copyOf(pieces));
    }

    private record Cut<T>(AddressRange range, List<T> under) {
    }

    private static <T extends Spanned> List<Cut<T>> cuts(Collection<T> things) {
        List<Cut<T>> cuts = new ArrayList<>();
        List<T> byStart = new ArrayList<>(things);
        byStart.sort(BY_RANGE);
        PriorityQueue<T> open = new PriorityQueue<>(BY_END);
        long[] starts = starts(things);
        int next = 0;
        for (int i = 0; i < starts.length; i++) {
            closeBefore(open, starts[i]);
            while (next < byStart.size() && byStart.get(next).range().start() == starts[i]) {
                open.add(byStart.get(next++));
            }
            if (!open.isEmpty()) {
                long end = i + 1 < starts.length ? starts[i + 1] - 1 : -1L;
                // Whatever covers the first byte covers the whole cut: every end is followed by a start of its own.
                AddressRange range = new AddressRange(starts[i], earliestEnd(open, end));
                cuts.add(new Cut<>(range, open.stream().sorted(BY_RANGE).toList()));
            }
        }
        return cuts;
    }

    private static <T extends Spanned> long earliestEnd(PriorityQueue<T> open, long limit) {
        long end = open.element().range().end();
        return Long.compareUnsigned(end, limit) < 0 ? end : limit;
    }

    /** Addresses at which a cut may begin: every start, and every address after an end. Ascending, no repeats. */
    private static long[] starts(Collection<? extends Spanned> things) {
        Set<Long> starts = new TreeSet<>(Long::compareUnsigned);
        for (Spanned thing : things) {
            starts.add(thing.range().start());
            if (thing.range().end() != -1L) {
                starts.add(thing.range().end() + 1);
            }
        }
        return starts.stream().mapToLong(Long::longValue).toArray();
    }

    private static <T extends Spanned> void closeBefore(PriorityQueue<T> open, long start) {
        while (!open.isEmpty() && Long.compareUnsigned(open.element().range().end(), start) < 0) {
            open.remove();
        }
    }

    private static List<Spanned> sorted(Collection<? extends Spanned> things) {
        List<Spanned> sorted = new ArrayList<>(things);
        sorted.sort(BY_RANGE);
        return sorted;
    }
}
