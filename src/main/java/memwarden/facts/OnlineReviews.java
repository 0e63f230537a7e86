package memwarden.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import memwarden.model.AddressRange;
import memwarden.model.Located;
import memwarden.model.ObservedBlocks;
import memwarden.model.Truth;

/** Looks up whether added memory is online: with lsmem, block by block, else as its dax device says. */
public final class OnlineReviews {

    private OnlineReviews() {
    }

    /** One for each part of which some source tells. */
    public static List<OnlineReview> of(Collection<KmemPart> parts, Collection<ObservedBlocks> blocks,
            Collection<DaxMatch> dax) {
        Map<KmemPart, List<ObservedBlocks>> rows = new IdentityHashMap<>();
        Geometry.overlaps(parts, blocks).forEach(overlap -> rows
                .computeIfAbsent((KmemPart) overlap.one(), none -> new ArrayList<>()).add((ObservedBlocks) overlap.other()));
        Map<DaxDevice, SeenDaxDevice> seen = new IdentityHashMap<>();
        dax.forEach(match -> seen.put(match.device(), match.seen()));
        List<OnlineReview> reviews = new ArrayList<>();
        for (KmemPart part : parts) {
            if (rows.containsKey(part)) {
                reviews.add(review(part, rows.get(part)));
            } else if (seen.containsKey(part.device())) {
                reviews.add(new OnlineReview(part, seen.get(part.device()).online(), List.of(seen.get(part.device()))));
            }
        }
        return reviews;
    }

    private static OnlineReview review(KmemPart part, List<ObservedBlocks> rows) {
        Set<Boolean> states = rows.stream().map(ObservedBlocks::online).collect(Collectors.toSet());
        Truth online = states.size() > 1 || !covers(rows, part.range()) ? Truth.UNKNOWN
                : states.contains(true) ? Truth.YES : Truth.NO;
        return new OnlineReview(part, online, List.<Located>copyOf(rows));
    }

    /** @param rows by address */
    private static boolean covers(List<ObservedBlocks> rows, AddressRange range) {
        AddressRange covered = rows.get(0).range();
        for (ObservedBlocks row : rows.subList(1, rows.size())) {
            covered = covered.isFollowedBy(row.range()) ? covered.span(row.range()) : covered;
        }
        return covered.contains(range);
    }
}
