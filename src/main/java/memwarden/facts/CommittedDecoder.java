package memwarden.facts;

import memwarden.model.AddressRange;
import memwarden.model.EndpointDecoder;
import memwarden.model.Spanned;

/** An endpoint decoder that the kernel found committed when its device attached. */
public record CommittedDecoder(EndpointDecoder decoder, AddressRange range) implements Spanned {

    /** Id of the endpoint that it belongs to. */
    public String endpoint() {
        return decoder.endpoint();
    }

    @Override
    public String label() {
        return "committed " + decoder.label();
    }
}
