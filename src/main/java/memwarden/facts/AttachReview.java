package memwarden.facts;

import java.util.List;
import memwarden.model.ReturnCode;

/**
 * A region with everything that keeps its decoders from being attached; there is one for each region.
 *
 * @param failures by error and by what does not fit
 */
public record AttachReview(RegionObject region, List<AttachFailure> failures) implements Measured {

    public AttachReview {
        failures = List.copyOf(failures);
    }

    /** Whether every decoder that is there can be attached. */
    public boolean attached() {
        return failures.isEmpty();
    }

    /** What the kernel returns for the first of the failures. */
    public ReturnCode error() {
        return failures.get(0).error();
    }

    @Override
    public List<AttachFailure> measuredFrom() {
        return failures;
    }

    @Override
    public String label() {
        return region.label() + (attached() ? ", whose decoders fit" : ", a decoder of which does not fit");
    }
}
