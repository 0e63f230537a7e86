package memwarden.facts;

import memwarden.model.Hmat;
import memwarden.model.Located;
import memwarden.model.Subject;

/**
 * The kernel uses nothing of the HMAT, because a structure of it is broken.
 *
 * @param cause the structure, or what is broken about it
 */
public record HmatDropped(Hmat table, Located cause) implements Subject {

    @Override
    public String label() {
        return "the kernel drops the " + table.label();
    }
}
