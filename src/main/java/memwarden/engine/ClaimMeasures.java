package memwarden.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import memwarden.facts.DestroyedRegion;
import memwarden.facts.LostRegion;
import memwarden.facts.OperatorRegion;
import memwarden.facts.Region;
import memwarden.facts.RegionObject;
import memwarden.facts.ReleasedClaim;
import memwarden.facts.UnitClaim;
import memwarden.model.AddressRange;
import memwarden.model.CapacityMode;
import memwarden.model.Owner;
import memwarden.model.Spanned;
import memwarden.model.Subject;

/** What the actions of a person have left of the regions, and of the ranges of dax_hmem. */
final class ClaimMeasures {

    private static final Comparator<Spanned> BY_RANGE =
            Comparator.comparing(Spanned::range).thenComparing(Spanned::label);

    private final List<Region> regions = new ArrayList<>();
    /** By the range of its decoders the range of a region, where an extended linear cache makes it larger. */
    private final Map<AddressRange, AddressRange> decoded = new HashMap<>();
    private final List<UnitClaim> units = new ArrayList<>();
    private final List<Spanned> freed = new ArrayList<>();
    /** {@link DestroyedRegion} and {@link LostRegion}. */
    private final List<Spanned> ended = new ArrayList<>();
    /** Destroyed regions and released claims: nothing of them is left in /proc/iomem. */
    private final Set<Object> gone = identities();
    /** Regions without decoders; their address space may still be held. */
    private final Set<Object> lost = identities();

    private static Set<Object> identities() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** Takes note of a fact, if it says something of regions or of ranges of dax_hmem. */
    void note(Subject fact) {
        if (fact instanceof Region region) {
            regions.add(region);
        } else if (fact instanceof RegionObject object && !object.decoded().equals(object.range())) {
            decoded.put(object.decoded(), object.range());
        } else if (fact instanceof UnitClaim claim && claim.owner() == Owner.DAX_HMEM) {
            units.add(claim);
        } else if (fact instanceof DestroyedRegion region) {
            freed.add(region);
            gone.add(region.region());
            ended.add(region);
        } else if (fact instanceof ReleasedClaim claim) {
            freed.add(claim);
            gone.add(claim.claim());
        } else if (fact instanceof LostRegion region) {
            lost.add(region.region());
            ended.add(region);
        }
    }

    /** Whether it is destroyed, or given up. */
    boolean isGone(Object holder) {
        return gone.contains(holder);
    }

    /** Whether a region works: not destroyed, and not without its decoders. */
    boolean isThere(Region region) {
        return !gone.contains(region) && !lost.contains(region);
    }

    /** The regions that work, by address. */
    List<Region> present() {
        return regions.stream().filter(this::isThere).sorted(BY_RANGE).toList();
    }

    /** The regions that work and have exactly this range, or whose decoders have. */
    List<Region> at(AddressRange range) {
        AddressRange whole = decoded.getOrDefault(range, range);
        return present().stream().filter(region -> region.range().equals(whole)).toList();
    }

    /** The number of the action by which the last region with this range, or with decoders of it, went. */
    OptionalInt endOf(AddressRange range) {
        AddressRange whole = decoded.getOrDefault(range, range);
        return ended.stream().filter(ending -> ending.range().equals(whole)).mapToInt(ClaimMeasures::stepOf).max();
    }

    private static int stepOf(Spanned ending) {
        return ending instanceof DestroyedRegion region ? region.step() : ((LostRegion) ending).step();
    }

    /** All regions of volatile memory that have come to be, also those that are gone. */
    List<Region> volatileOnes() {
        return regions.stream().filter(region -> region.mode() == CapacityMode.RAM).sorted(BY_RANGE).toList();
    }

    /** The regions that came to be after boot, also those that are gone. */
    Stream<OperatorRegion> made() {
        return regions.stream().filter(OperatorRegion.class::isInstance).map(OperatorRegion.class::cast);
    }

    /** Regions of volatile memory, and what dax_hmem has: all that kmem could have added the memory of. */
    List<Spanned> memoryOwners() {
        return Stream.<Spanned>concat(volatileOnes().stream().filter(this::isThere),
                units.stream().filter(claim -> !isGone(claim)).map(UnitClaim::over)).sorted(BY_RANGE).toList();
    }

    /** What destroyed regions and released claims have left free in a range. */
    List<Spanned> freedIn(AddressRange range) {
        return freed.stream().filter(one -> one.range().overlaps(range)).sorted(BY_RANGE).toList();
    }

    /** Whether a region that is destroyed took up a whole range. */
    boolean destroyedAround(AddressRange range) {
        return freed.stream().anyMatch(one -> one instanceof DestroyedRegion && one.range().contains(range));
    }
}
