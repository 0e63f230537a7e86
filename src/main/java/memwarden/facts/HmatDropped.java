package memwarden.facts;

import memwarden.model.Defect;
import memwarden.model.Hmat;
import memwarden.model.Subject;

/** The kernel uses nothing of the HMAT, because a structure of it is broken. */
public record HmatDropped(Hmat table, Defect defect) implements Subject {

    @Override
    public String label() {
        return "the kernel drops the " + table.label();
    }
}
