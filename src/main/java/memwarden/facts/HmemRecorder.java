package memwarden.facts;

import memwarden.model.Subject;

/** The kernel records ranges for dax_hmem. */
public record HmemRecorder() implements Subject {

    @Override
    public String label() {
        return "the kernel records ranges for dax_hmem";
    }
}
