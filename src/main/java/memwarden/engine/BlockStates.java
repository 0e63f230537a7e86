package memwarden.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import memwarden.model.AddressRange;
import memwarden.model.OnlineType;
import memwarden.model.Truth;

/** Which blocks of a range of memory are online, after each thing that was done with them. */
final class BlockStates {

    private final AddressRange whole;
    private List<AddressRange> movable = List.of();
    private List<AddressRange> forAnyUse = List.of();
    private List<AddressRange> unknown = List.of();

    /**
     * The blocks as they are added.
     *
     * @param policy what the kernel does with added memory; empty if that is not known
     */
    BlockStates(AddressRange whole, Optional<OnlineType> policy) {
        this.whole = whole;
        if (policy.isEmpty()) {
            unknown = List.of(whole);
        } else if (policy.get() != OnlineType.OFFLINE) {
            online(whole, policy.get());
        }
    }

    /** What is online already stays in its zone. */
    void online(AddressRange range, OnlineType type) {
        List<AddressRange> fresh = offlineIn(range);
        unknown = without(unknown, range);
        if (type == OnlineType.ONLINE_MOVABLE) {
            movable = Stream.concat(movable.stream(), fresh.stream()).toList();
        } else {
            forAnyUse = Stream.concat(forAnyUse.stream(), fresh.stream()).toList();
        }
    }

    void offline(AddressRange range) {
        movable = without(movable, range);
        forAnyUse = without(forAnyUse, range);
        unknown = without(unknown, range);
    }

    /** Whether some block is online. */
    Truth online() {
        return !movable.isEmpty() || !forAnyUse.isEmpty() ? Truth.YES : unknown.isEmpty() ? Truth.NO : Truth.UNKNOWN;
    }

    /** Whether all that is online holds nothing but pages that can be moved away. */
    Truth movable() {
        return !forAnyUse.isEmpty() ? Truth.NO : unknown.isEmpty() ? Truth.YES : Truth.UNKNOWN;
    }

    /** Whether each block of a range is known to be online. */
    boolean allOnline(AddressRange range) {
        return offlineIn(range).isEmpty();
    }

    /** Whether each block of a range is known to be offline. */
    boolean allOffline(AddressRange range) {
        return Stream.of(movable, forAnyUse, unknown).flatMap(List::stream).noneMatch(range::overlaps);
    }

    /** What is not known to be online of a range. */
    private List<AddressRange> offlineIn(AddressRange range) {
        List<AddressRange> left = range.overlaps(whole) ? List.of(range.intersection(whole)) : List.of();
        for (AddressRange used : Stream.concat(movable.stream(), forAnyUse.stream()).toList()) {
            left = without(left, used);
        }
        return left;
    }

    private static List<AddressRange> without(List<AddressRange> ranges, AddressRange hole) {
        List<AddressRange> left = new ArrayList<>();
        for (AddressRange range : ranges) {
            if (!range.overlaps(hole)) {
                left.add(range);
                continue;
            }
            if (Long.compareUnsigned(range.start(), hole.start()) < 0) {
                left.add(new AddressRange(range.start(), hole.start() - 1));
            }
            if (Long.compareUnsigned(range.end(), hole.end()) > 0) {
                left.add(new AddressRange(hole.end() + 1, range.end()));
            }
        }
        return left;
    }
}
