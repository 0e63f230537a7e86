package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.EndpointDecoder;
import memwarden.model.Spanned;

/** A committed decoder whose device addresses lie in no single partition, so that it has no mode. */
public record ModelessDecoder(EndpointDecoder decoder, AddressRange range) implements Spanned {

    @Override
    public String label() {
        return decoder.label() + " has no mode";
    }
}
