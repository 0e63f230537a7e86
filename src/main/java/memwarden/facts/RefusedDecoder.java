package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.EndpointDecoder;
import memwarden.model.Spanned;

/** A committed endpoint decoder that cannot be attached to a region; the region over its range is never committed. */
public record RefusedDecoder(EndpointDecoder decoder, AddressRange range) implements Spanned {

    @Override
    public String label() {
        return decoder.label() + " cannot be attached";
    }
}
