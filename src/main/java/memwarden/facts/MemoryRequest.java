package memwarden.facts;

import java.util.List;
import java.util.stream.Stream;
import memwarden.model.AddressRange;
import memwarden.model.OperatorAction;
import memwarden.model.Spanned;
import memwarden.model.Subject;
import memwarden.model.Truth;

/**
 * What lies at the range whose blocks a person brings online or takes offline, when the turn of the action comes.
 *
 * @param step number of the action, from 1
 * @param range of the blocks
 * @param memory regions of volatile memory, and units of dax_hmem, that share bytes with it
 * @param ofBoot what the page allocator has had of it since boot
 * @param done whether each block of that memory is known to be in the wanted state already
 */
public record MemoryRequest(int step, OperatorAction action, AddressRange range, List<MemoryTarget> memory,
        List<MapRange> ofBoot, boolean done) implements Measured {

    public MemoryRequest {
        memory = List.copyOf(memory);
        ofBoot = List.copyOf(ofBoot);
    }

    /** Whether there is no region and no unit that kmem could have added anything of. */
    public boolean none() {
        return memory.isEmpty();
    }

    /** The regions and units that share bytes with it. */
    public List<Spanned> things() {
        return memory.stream().<Spanned>map(MemoryTarget::of).toList();
    }

    /** Whether System RAM of boot lies there. */
    public boolean boot() {
        return !ofBoot.isEmpty();
    }

    /** Whether some of it is online, and for any use, so that pages may be there that cannot be moved away. */
    public boolean fixed() {
        return fixedMemory().findAny().isPresent();
    }

    /** Of much memory, some that proves what the request says: what keeps it from going offline, or any. */
    @Override
    public List<Subject> measuredFrom() {
        return Stream.of(List.of(action), fixed() ? fixedMemory().limit(1).toList() : first(memory), first(ofBoot))
                .<Subject>flatMap(List::stream).toList();
    }

    private Stream<MemoryTarget> fixedMemory() {
        return memory.stream().filter(part -> part.online() == Truth.YES && part.movable() == Truth.NO);
    }

    private static <T> List<T> first(List<T> things) {
        return things.stream().limit(1).toList();
    }

    @Override
    public String label() {
        return action.label() + (none() ? ": nothing is there that kmem could have added" : "");
    }
}
