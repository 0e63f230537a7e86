package memwarden.facts;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import memwarden.model.AddressRange;
import memwarden.model.Cfmws;
import memwarden.model.WindowRestriction;

/**
 * A window, and what devices decode of it.
 *
 * @param decoded the memory of devices that shares bytes with it, by address
 */
public record WindowRoom(Cfmws cfmws, List<Overlap> decoded) implements Measured {

    public WindowRoom {
        decoded = List.copyOf(decoded);
    }

    /** Whether it may reach what is below that host bridge: the bridge is a target, or its targets are not stated. */
    public boolean mayReach(String bridge) {
        return cfmws.targets().isEmpty() || cfmws.targets().contains(bridge);
    }

    /** Whether it may be for such memory: it says so, or its restrictions are not stated. */
    public boolean mayHold(WindowRestriction kind) {
        return cfmws.restrictions().map(set -> set.contains(kind)).orElse(true);
    }

    /** Whether {@code bytes} of it, an unsigned number, are left that no device decodes; they need not be contiguous. */
    public boolean hasRoom(long bytes) {
        return room(decoded, bytes);
    }

    /**
     * Like {@link #hasRoom}, where what the device {@code endpoint} itself decodes counts as left, alone or interleaved
     * with other devices.
     */
    public boolean hasRoomFor(String endpoint, long bytes) {
        Set<AddressRange> own = decoded.stream().filter(overlap -> isOf(endpoint, overlap))
                .map(overlap -> overlap.other().range()).collect(Collectors.toSet());
        return room(decoded.stream().filter(overlap -> !own.contains(overlap.other().range())).toList(), bytes);
    }

    /** Whether there are some of these addresses that no device decodes. */
    public boolean leaves(AddressRange some) {
        return left(decoded).stream().anyMatch(some::overlaps);
    }

    private static boolean isOf(String endpoint, Overlap overlap) {
        return overlap.other() instanceof DecodedMemory memory && memory.endpoint().equals(endpoint);
    }

    private boolean room(List<Overlap> taken, long bytes) {
        long free = left(taken).stream().mapToLong(AddressRange::size).sum();
        return Long.compareUnsigned(bytes, free) <= 0;
    }

    private List<AddressRange> left(List<Overlap> taken) {
        return new Contacts(cfmws, DecodedMemory.class.getSimpleName(), taken).uncovered();
    }

    @Override
    public List<Cfmws> measuredFrom() {
        return List.of(cfmws);
    }

    @Override
    public String label() {
        return "room in " + cfmws.label();
    }
}
