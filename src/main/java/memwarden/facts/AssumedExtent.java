package memwarden.facts;

import memwarden.model.Confidence;
import memwarden.model.Subject;

/** An interleave set that a cache may lie before, as far as is stated; its region is taken to end where its decoders do. */
public record AssumedExtent(InterleaveSet of) implements Subject, Weighed {

    @Override
    public Confidence confidence() {
        return Confidence.UNKNOWN;
    }


    @Override
    public String label() {
        return of.label() + " without a cache before it";
    }
}
