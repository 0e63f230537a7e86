package memwarden.facts;

import java.util.List;
import java.util.stream.Stream;
import memwarden.model.ReturnCode;
import memwarden.model.Subject;

/**
 * A region with everything that keeps its decoders from being attached, or could; there is one for each region.
 *
 * @param failures by error and by what does not fit
 * @param doubts by what they are about
 */
public record AttachReview(RegionObject region, List<AttachFailure> failures, List<AttachDoubt> doubts)
        implements Measured {

    public AttachReview {
        failures = List.copyOf(failures);
        doubts = List.copyOf(doubts);
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
    public List<Subject> measuredFrom() {
        return Stream.<Subject>concat(Stream.of(region), Stream.concat(failures.stream(), attached() ? doubts.stream()
                : Stream.of())).toList();
    }

    @Override
    public String label() {
        return region.label() + (attached() ? ", whose decoders fit" : ", a decoder of which does not fit");
    }
}
