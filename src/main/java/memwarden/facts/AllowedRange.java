package memwarden.facts;

import memwarden.model.DvsecRange;
import memwarden.model.Subject;

/** A DVSEC range that a CXL window contains, so that the device may decode it. */
public record AllowedRange(DvsecRange range) implements Subject {

    /** Id of the device. */
    public String endpoint() {
        return range.endpoint();
    }

    @Override
    public String label() {
        return range.label() + " lies in a CXL window";
    }
}
