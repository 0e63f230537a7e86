package memwarden.facts;

import memwarden.model.Cfmws;
import memwarden.model.Subject;

/** The interleave of a window is not fully stated, and taken for one that the kernel accepts. */
public record AssumedEncoding(Cfmws cfmws) implements Subject {

    @Override
    public String label() {
        return "the interleave of CFMWS " + cfmws.id() + " is assumed to be one that the kernel accepts";
    }
}
