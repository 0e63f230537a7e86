package memwarden.model;

/** The size of a memory block, as the description states it, in bytes. */
public record StatedBlockSize(long bytes, Origins at) implements Located {

    @Override
    public String label() {
        return "memory blocks of " + (bytes >> 20) + " MiB";
    }
}
