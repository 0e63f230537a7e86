package memwarden.facts;

import memwarden.model.Confidence;
import memwarden.model.Subject;

/**
 * The sizes that the kernel's page tables and its memory model give to dax regions and memory blocks.
 *
 * @param hugePage bytes; a dax region begins and ends at a multiple of it
 * @param block bytes of the smallest memory block
 * @param assumed whether the option that chooses them is not stated
 */
public record PageSize(long hugePage, long block, boolean assumed) implements Subject, Weighed {

    @Override
    public Confidence confidence() {
        return assumed ? Confidence.LIKELY : Confidence.CERTAIN;
    }

    @Override
    public String label() {
        return (hugePage >> 20) + " MiB";
    }
}
