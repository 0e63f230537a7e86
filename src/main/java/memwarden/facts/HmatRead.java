package memwarden.facts;

import memwarden.model.Hmat;
import memwarden.model.Subject;

/** The kernel reads the HMAT, so that the SRAT gives the ranges of dax_hmem their limits. */
public record HmatRead(Hmat table) implements Subject {

    @Override
    public String label() {
        return "the kernel reads the " + table.label();
    }
}
