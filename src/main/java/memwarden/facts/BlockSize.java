package memwarden.facts;

import memwarden.model.Subject;

/**
 * The memory block, which is onlined as a whole.
 *
 * @param bytes a power of two
 * @param assumed whether it is a guess
 */
public record BlockSize(long bytes, boolean assumed) implements Subject {

    @Override
    public String label() {
        return "memory blocks of " + (bytes >> 20) + " MiB";
    }
}
