package memwarden.facts;

import memwarden.model.Located;
import memwarden.model.ReturnCode;
import memwarden.model.Subject;

/**
 * Something that keeps a decoder from being attached to its region, which then is never committed.
 *
 * @param cause the decoder or the port that does not fit
 * @param error what {@code cxl_region_attach()} returns for it
 */
public record AttachFailure(RegionObject region, Located cause, ReturnCode error) implements Subject {

    @Override
    public String label() {
        return cause.label() + " does not fit " + region.label();
    }
}
