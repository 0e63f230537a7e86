package memwarden.facts;

import memwarden.model.Located;
import memwarden.model.Origins;
import memwarden.model.StatedBlockSize;

/** The size of a memory block of the running machine. */
public record SeenBlockSize(StatedBlockSize size) implements Located {

    public long bytes() {
        return size.bytes();
    }

    @Override
    public Origins at() {
        return size.at();
    }

    @Override
    public String label() {
        return size.label();
    }
}
